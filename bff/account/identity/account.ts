import { z } from '@hono/zod-openapi';

/** A person with an account, as everybody outside this service sees them. */
export const AccountSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    /** whether somebody has shown that they read the address */
    emailVerified: z.boolean(),
  })
  .openapi('Account');

export type Account = z.infer<typeof AccountSchema>;

/** Leaves out what better-auth knows beyond the public account. */
export function toAccount(user: Account): Account {
  const { id, email, name, emailVerified } = user;
  return { id, email, name, emailVerified };
}
