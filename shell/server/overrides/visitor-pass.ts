import { TokenError, type Tokens, type Visitor } from '@tessera/bff-kit/tokens';
import { z } from 'zod';

const type = 'visitor-pass';
const scheme = 'Visitor-Pass ';
const ttlSeconds = 60;

const PassSchema = z.object({
  sub: z.string().min(1),
  account: z.string().nullable(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  currency: z.string().optional(),
  locale: z.string().optional(),
});

/**
 * Lets the server of somebody's build call the shop's API for the visitor whose page it renders. Unlike a
 * visitor token no service accepts it: it is worth something at the shell's gateway only, for a minute.
 */
export const signVisitorPass = (
  tokens: Pick<Tokens, 'sign'>,
  { id, accountId, email, name, currency, locale }: Visitor,
): Promise<string> =>
  tokens.sign({
    type,
    audience: 'shell',
    claims: {
      ...{ sub: id, account: accountId, email, name },
      ...(currency && { currency }),
      ...(locale && { locale }),
    },
    ttlSeconds,
  });

/** The visitor of `authorization: Visitor-Pass …`; `null` when there is no such header. */
export async function readVisitorPass(
  header: string | undefined,
  tokens: Pick<Tokens, 'verify'>,
): Promise<Visitor | 'invalid' | null> {
  if (!header?.startsWith(scheme)) return null;
  const token = header.slice(scheme.length);
  try {
    const payload = await tokens.verify({ type, issuer: 'shell', token });
    const parsed = PassSchema.safeParse(payload);
    if (!parsed.success) return 'invalid';
    const { sub, account, email, name, currency, locale } = parsed.data;
    return {
      ...{ id: sub, accountId: account, email, name },
      ...(currency && { currency }),
      ...(locale && { locale }),
    };
  } catch (error) {
    if (error instanceof TokenError) return 'invalid';
    throw error;
  }
}
