import { expect, it } from 'vitest';
import { ConfigError, parseConfig } from '@tessera/bff-kit/config';
import { allowsOverrides, ConfigSchema, releasesDirOf } from './config.ts';

const environment = {
  PUBLIC_URL: 'http://localhost:3000',
  CATALOG_URL: 'http://127.0.0.1:4001',
  CART_URL: 'http://127.0.0.1:4002',
  ACCOUNT_URL: 'http://127.0.0.1:4003',
  RELEASES_URL: 'http://127.0.0.1:4004',
  TESSERA_DATA_DIR: '/data',
  TESSERA_SIGNING_KEY: '{}',
  TESSERA_TRUSTED_KEYS: '{}',
  TESSERA_COOKIE_SECRET: 'sixteen characters',
};

it('a wrong environment is refused with every bad key', () => {
  const parse = () =>
    parseConfig(ConfigSchema, {
      ...environment,
      CART_URL: 'ftp://x',
      PORT: 'x',
      PUBLIC_URL: undefined,
    });
  expect(parse).toThrow(ConfigError);
  expect(parse).toThrow(/CART_URL[^]*PORT|PORT[^]*CART_URL/);
  expect(parse).toThrow(/PUBLIC_URL is missing/);
});

it('a service may have several addresses', () => {
  const CART_URL = 'http://127.0.0.1:4002,http://127.0.0.1:4005';
  expect(parseConfig(ConfigSchema, { ...environment, CART_URL }).CART_URL).toBe(CART_URL);
});

it('overrides of releases are for development, or where they are asked for', () => {
  const allowed = (change: Record<string, string>) =>
    allowsOverrides(parseConfig(ConfigSchema, { ...environment, ...change }));
  expect(allowed({})).toBe(false);
  expect(allowed({ NODE_ENV: 'development' })).toBe(true);
  expect(allowed({ TESSERA_ALLOW_RELEASE_OVERRIDE: '1' })).toBe(true);
});

it('releases are in the data folder unless another one is named', () => {
  const folder = (change: Record<string, string>) =>
    releasesDirOf(parseConfig(ConfigSchema, { ...environment, ...change }));
  expect(folder({})).toBe('/data/releases');
  expect(folder({ TESSERA_RELEASES_DIR: '/releases' })).toBe('/releases');
});
