import { isAbsolute } from 'node:path';
import { z } from 'zod';

/** The environment the registry starts with. */
export const ConfigSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  /**
   * Only the shell is meant to connect: what it says in x-forwarded-for and x-forwarded-host is believed. Elsewhere
   * than on the same machine, keep everybody else away from this port.
   */
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  DATABASE_URL: z.string().min(1),
  /** Where releases are kept on disk; with ASSETS_URL, a cache of them. */
  TESSERA_RELEASES_DIR: z.string().refine(isAbsolute, 'must be an absolute path'),
  /** `s3://key:secret@host:port/bucket/prefix?region=…&tls=0`; without it releases stay on disk. */
  ASSETS_URL: z.string().startsWith('s3://').optional(),
  /** The operator's key. Whoever has it may do everything. */
  TESSERA_OPERATOR_KEY: z.string().min(32, 'must have 32 characters at least'),
  /** How long files of a release are kept after it was last served, days. */
  TESSERA_RELEASE_RETENTION_DAYS: z.coerce.number().min(0).default(14),
  /** Hosts on which teams may have services, `reviews.internal,*.teams.example`; without it nearly any. */
  TESSERA_SERVICE_HOSTS: z
    .string()
    .transform((list) => list.split(',').map((host) => host.trim().toLowerCase()))
    .optional(),
  TESSERA_SIGNING_KEY: z.string().min(1),
  TESSERA_TRUSTED_KEYS: z.string().min(1),
  TESSERA_COOKIE_SECRET: z.string().min(32),
  LOG_LEVEL: z.string().default('info'),
});

export type Config = z.infer<typeof ConfigSchema>;
