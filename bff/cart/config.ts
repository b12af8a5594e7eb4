import { natsSettings } from '@tessera/bff-kit/events/nats-settings';
import { mailSettings } from '@tessera/bff-kit/mail/mail-settings';
import { serviceUrls } from '@tessera/bff-kit/service-urls';
import { z } from 'zod';
import { suggestionKeys } from './addresses/suggestion-config.ts';
import { paymentKeys, wholePayments } from './payments/payment-config.ts';

/** The environment of this process. */
export const CartConfig = wholePayments(
  z.object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535),
    DATABASE_URL: z.string().min(1),
    CATALOG_URL: serviceUrls,
    ACCOUNT_URL: serviceUrls,
    PUBLIC_URL: z.url(),
    ...natsSettings,
    RELEASES_URL: z.url(),
    TESSERA_RELEASES_DIR: z.string().min(1),
    TESSERA_SIGNING_KEY: z.string().min(1),
    TESSERA_TRUSTED_KEYS: z.string().min(1),
    TESSERA_COOKIE_SECRET: z.string().min(16, 'must have at least 16 characters'),
    /** 1: a drill may end this process at named places; never in production */
    TESSERA_CRASH_POINTS: z.enum(['0', '1']).default('0'),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
      .default('info'),
    ...paymentKeys,
    ...suggestionKeys,
    ...mailSettings,
  }),
);
