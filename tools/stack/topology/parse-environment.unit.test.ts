import { describe, expect, it } from 'vitest';
import { parseEnvironment } from './parse-environment.ts';

const parse = (env: NodeJS.ProcessEnv) =>
  parseEnvironment({
    env,
    root: '/shop',
    topologies: ['separate', 'single'],
    services: ['catalog', 'gift-card'],
  });
const valueOf = (env: NodeJS.ProcessEnv) => {
  const parsed = parse(env);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.value;
};

describe('the environment of the stack', () => {
  it('needs nothing to be set', () => {
    expect(valueOf({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      dataDir: '/shop/.data',
      topology: 'separate',
      instances: 1,
      logLevel: 'info',
      nodeEnv: 'production',
      databaseUrls: {},
    });
  });

  it('takes an empty value as unset', () => {
    expect(valueOf({ PORT: '', LOG_LEVEL: '' })).toEqual(valueOf({}));
  });

  it('takes databases by service, whatever the service is called', () => {
    const url = 'postgresql://u:p@db:5432/gifts';
    expect(valueOf({ GIFT_CARD_DATABASE_URL: url }).databaseUrls).toEqual({ 'gift-card': url });
  });

  it('takes a database behind a socket', () => {
    const url = 'postgresql://u:p@/shop?host=/run/pg';
    expect(valueOf({ CATALOG_DATABASE_URL: url }).databaseUrls).toEqual({ catalog: url });
  });

  it('reads a relative data folder from the root', () => {
    expect(valueOf({ TESSERA_DATA_DIR: 'here' }).dataDir).toBe('/shop/here');
  });

  it('writes the public address without a slash at its end', () => {
    expect(valueOf({ PUBLIC_URL: 'https://shop.example/' }).publicUrl).toBe('https://shop.example');
  });

  it('names every bad key at once, with what would do', () => {
    const parsed = parse({
      PORT: '70000',
      PUBLIC_URL: 'shop.example',
      TESSERA_TOPOLOGY: 'mesh',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'prod',
      CATALOG_DATABASE_URL: 'mysql://u:secret@db/catalog',
      NATS_URL: 'broker:4222',
      SMTP_URL: 'https://mail.example',
      TESSERA_INSTANCES: '9',
    });
    expect(parsed).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(/^PORT is "70000"; it has to be a number from 0 to 65535/),
        expect.stringMatching(/^PUBLIC_URL is "shop\.example".*https:/),
        expect.stringMatching(/^CATALOG_DATABASE_URL has to be/),
        expect.stringMatching(/^NATS_URL has to be .* nats:\/\/user/),
        expect.stringMatching(/^SMTP_URL has to be .* smtp:\/\/user/),
        expect.stringMatching(/^TESSERA_INSTANCES is "9"; it has to be a number from 1 to 8/),
        expect.stringMatching(/^TESSERA_TOPOLOGY is "mesh".*separate, single/),
        expect.stringMatching(/^LOG_LEVEL is "loud"/),
        expect.stringMatching(/^NODE_ENV is "prod".*production/),
      ] as string[],
    });
  });

  it('does not repeat a password in its complaint', () => {
    for (const key of ['CATALOG_DATABASE_URL', 'NATS_URL', 'SMTP_URL']) {
      const parsed = parse({ [key]: 'mysql://u:secret@db/x' });
      expect(parsed.ok, key).toBe(false);
      expect(JSON.stringify(parsed)).not.toContain('secret');
    }
  });

  it('takes how often services run, and a broker', () => {
    expect(valueOf({ TESSERA_INSTANCES: '3', NATS_URL: 'nats://127.0.0.1:4222' }).instances).toBe(
      3,
    );
    for (const wrong of ['0', '-1', '1.5', 'two']) {
      expect(parse({ TESSERA_INSTANCES: wrong }).ok, wrong).toBe(false);
    }
  });

  for (const PORT of ['-1', '3000x', ' ', '1e3']) {
    it(`refuses ${JSON.stringify(PORT)} as a port`, () => {
      expect(parse({ PORT }).ok).toBe(false);
    });
  }
});
