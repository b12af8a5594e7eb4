import { isAbsolute, join } from 'node:path';
import { serviceUrls } from '@tessera/bff-kit/service-urls';
import { languages, offeredLanguages } from '@tessera/mfe-kit/locales';
import { z } from 'zod';

const address = z.url({ protocol: /^https?$/ });

/** The environment the shell starts with. Whoever starts it sets these; nothing else is read. */
export const ConfigSchema = z.object({
  NODE_ENV: z.string().default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('localhost'),
  PUBLIC_URL: address,
  // A service that runs several times has several addresses, with commas between them.
  CATALOG_URL: serviceUrls,
  CART_URL: serviceUrls,
  ACCOUNT_URL: serviceUrls,
  /** The release registry: says which release of each micro-frontend is for whom. */
  RELEASES_URL: address,
  TESSERA_DATA_DIR: z.string().refine(isAbsolute, 'must be an absolute path'),
  TESSERA_RELEASES_DIR: z.string().refine(isAbsolute, 'must be an absolute path').optional(),
  TESSERA_SIGNING_KEY: z.string().min(1),
  TESSERA_TRUSTED_KEYS: z.string().min(1),
  TESSERA_COOKIE_SECRET: z.string().min(16, 'must have 16 characters at least'),
  TESSERA_ALLOW_RELEASE_OVERRIDE: z.enum(['0', '1']).default('0'),
  /** Beacons of pages that are taken from one address; more are refused. */
  TESSERA_BEACONS_PER_SECOND: z.coerce.number().positive().default(50),
  /** Part of views that send beacons while no canary runs for their visitor, 0 to 1. */
  TESSERA_BEACON_SAMPLE: z.coerce.number().min(0).max(1).default(1),
  /**
   * No part of a page and no question who the visitor is is given up before, ms. For machines that have less to give
   * than a shop needs: pages get slower there rather than poorer.
   */
  TESSERA_LEAST_TIMEOUT_MS: z.coerce.number().int().min(0).default(0),
  /**
   * How long the HTML of a page waits for what stands in it before fallbacks are written, ms. What comes later takes its
   * place by script: browsers without get more with a longer wait, and all others their page later.
   */
  TESSERA_IN_PLACE_MS: z.coerce.number().int().min(0).default(60),
  /** Languages that visitors are offered, `en,de,ar`; for a look at one that is not whole yet. */
  TESSERA_LANGUAGES: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(languages)))
    .default([...offeredLanguages]),
  /** `0`: browsers forget the service worker and all it kept. */
  TESSERA_WORK_OFFLINE: z.enum(['0', '1']).default('1'),
  LOG_LEVEL: z.string().default('info'),
});

export type Config = z.infer<typeof ConfigSchema>;

export const releasesDirOf = (config: Config): string =>
  config.TESSERA_RELEASES_DIR ?? join(config.TESSERA_DATA_DIR, 'releases');

/** Where the shell keeps what it must know at its next start. */
export const stateDirOf = (config: Config): string => join(config.TESSERA_DATA_DIR, 'shell');

/** `?release=` is for developers: anybody could otherwise see what was never promoted. */
export const allowsOverrides = (config: Config): boolean =>
  config.NODE_ENV === 'development' || config.TESSERA_ALLOW_RELEASE_OVERRIDE === '1';
