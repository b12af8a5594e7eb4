import { z } from 'zod';

const isLoopback = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host);

function isSafeApi(text: string): boolean {
  const url = URL.parse(text);
  if (!url) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** The keys of the environment that are about payments. None: the offline provider. */
export const paymentKeys = {
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\S+$/, 'must be a secret key of Stripe: sk_test_…, sk_live_…')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\S+$/, "must be the signing secret of Stripe's webhook endpoint: whsec_…")
    .optional(),
  STRIPE_API_URL: z
    .string()
    .refine(isSafeApi, 'must be an https address, or http on this machine')
    .optional(),
};

export type PaymentConfig = z.infer<z.ZodObject<typeof paymentKeys>> & { PUBLIC_URL: string };

type Keys = Partial<PaymentConfig>;

const isLive = ({ STRIPE_SECRET_KEY: key }: Keys) => /^(sk|rk)_live_/.test(key ?? '');

/** What must hold for the keys taken together. */
const RULES: { path: keyof PaymentConfig; message: string; holds: (keys: Keys) => boolean }[] = [
  {
    path: 'STRIPE_SECRET_KEY',
    message: 'is needed as well, or none of the STRIPE_ variables',
    holds: (keys) =>
      keys.STRIPE_SECRET_KEY !== undefined ||
      (keys.STRIPE_WEBHOOK_SECRET === undefined && keys.STRIPE_API_URL === undefined),
  },
  {
    path: 'STRIPE_WEBHOOK_SECRET',
    message: 'is needed together with STRIPE_SECRET_KEY',
    holds: (keys) =>
      keys.STRIPE_SECRET_KEY === undefined || keys.STRIPE_WEBHOOK_SECRET !== undefined,
  },
  {
    path: 'PUBLIC_URL',
    message: 'must be https when STRIPE_SECRET_KEY is a live key',
    holds: (keys) => !isLive(keys) || keys.PUBLIC_URL?.startsWith('https:') === true,
  },
];

/**
 * Adds the rules to a configuration's schema: `wholePayments(z.object({ …, ...paymentKeys }))`. They are
 * checked whatever else is wrong, so that one start names every bad key.
 */
export function wholePayments<S extends z.ZodObject>(schema: S): S {
  return RULES.reduce(
    (whole, { path, message, holds }) =>
      whole.refine((config) => holds(config as Keys), { path: [path], message, when: () => true }),
    schema,
  );
}
