import { natsSettings } from '@tessera/bff-kit/events/nats-settings';
import { serviceUrls } from '@tessera/bff-kit/service-urls';
import { z } from 'zod';

/** The environment of this process. */
export const CatalogConfig = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  DATABASE_URL: z.string().min(1),
  CART_URL: serviceUrls,
  ACCOUNT_URL: serviceUrls,
  ...natsSettings,
  RELEASES_URL: z.url(),
  TESSERA_RELEASES_DIR: z.string().min(1),
  TESSERA_SIGNING_KEY: z.string().min(1),
  TESSERA_TRUSTED_KEYS: z.string().min(1),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});
