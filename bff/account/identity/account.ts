import { z } from '@hono/zod-openapi';

/** A person with an account, as everybody outside this service sees them. */
export const AccountSchema = z
  .object({ id: z.string(), email: z.string(), name: z.string() })
  .openapi('Account');

export type Account = z.infer<typeof AccountSchema>;

/** Leaves out what better-auth knows beyond the public account. */
export function toAccount(user: { id: string; email: string; name: string }): Account {
  return { id: user.id, email: user.email, name: user.name };
}
