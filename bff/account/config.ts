import { natsSettings } from '@tessera/bff-kit/events/nats-settings';
import { mailSettings } from '@tessera/bff-kit/mail/mail-settings';
import { serviceUrls } from '@tessera/bff-kit/service-urls';
import { z } from 'zod';

/** The environment this service needs; see tools/stack for what each key means. */
export const ConfigSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().min(1),
  CART_URL: serviceUrls,
  CATALOG_URL: serviceUrls,
  PUBLIC_URL: z.url(),
  ...natsSettings,
  RELEASES_URL: z.url(),
  TESSERA_RELEASES_DIR: z.string().min(1),
  TESSERA_SIGNING_KEY: z.string().min(1),
  TESSERA_TRUSTED_KEYS: z.string().min(1),
  TESSERA_COOKIE_SECRET: z.string().min(32),
  ...mailSettings,
  LOG_LEVEL: z.string().default('info'),
});
