import { z } from 'zod';

/** The environment of this process. */
export const CartConfig = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  DATABASE_URL: z.string().min(1),
  CATALOG_URL: z.url(),
  PUBLIC_URL: z.url(),
  RELEASES_URL: z.url(),
  TESSERA_RELEASES_DIR: z.string().min(1),
  TESSERA_SIGNING_KEY: z.string().min(1),
  TESSERA_TRUSTED_KEYS: z.string().min(1),
  TESSERA_COOKIE_SECRET: z.string().min(16, 'must have at least 16 characters'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});
