import { describe, expect, it } from 'vitest';
import { childEnvironment } from './child-environment.ts';

const child = (inherited: NodeJS.ProcessEnv, name = 'cart') =>
  childEnvironment({
    name,
    topology: {
      catalog: { run: 'catalog.ts', port: 'free', needs: [] },
      cart: { run: 'cart.ts', port: 'free', database: true, needs: ['catalog'] },
      releases: { run: 'releases.ts', port: 'free', needs: [], registry: true },
    },
    environment: {
      dataDir: '/data',
      host: '127.0.0.1',
      logLevel: 'info',
      nodeEnv: 'production',
    } as Parameters<typeof childEnvironment>[0]['environment'],
    ports: { catalog: 20_001, cart: 20_002 },
    publicUrl: 'http://localhost:3000',
    databaseUrl: 'postgresql://cart@localhost/cart',
    keys: {
      own: {
        cart: { signingKey: '{}', cookieSecret: 's' },
        releases: { signingKey: '{}', cookieSecret: 's' },
      },
      trusted: '{}',
    },
    operatorKey: 'the key',
    inherited,
  });

describe('the environment of a process', () => {
  it('knows its own database and nobody else’s, and where the others are', () => {
    const env = child({ CATALOG_DATABASE_URL: 'postgresql://elsewhere', LANG: 'C' });
    expect(env).toMatchObject({
      DATABASE_URL: 'postgresql://cart@localhost/cart',
      CATALOG_URL: 'http://127.0.0.1:20001',
      PORT: '20002',
      LANG: 'C',
    });
    expect(env).not.toHaveProperty('CATALOG_DATABASE_URL');
  });

  it('has the operator’s key for the registry alone', () => {
    expect(child({}, 'releases').TESSERA_OPERATOR_KEY).toBe('the key');
    expect(child({ TESSERA_OPERATOR_KEY: 'the key' })).not.toHaveProperty('TESSERA_OPERATOR_KEY');
  });

  it('has the key of the object store for the registry alone', () => {
    const inherited = { ASSETS_URL: 's3://key:secret@localhost/bucket' };
    expect(child(inherited, 'releases').ASSETS_URL).toBe(inherited.ASSETS_URL);
    expect(child(inherited)).not.toHaveProperty('ASSETS_URL');
    expect(child({}, 'releases')).not.toHaveProperty('ASSETS_URL');
  });

  it('keeps the young generation small, unless somebody chose otherwise', () => {
    expect(child({}).NODE_OPTIONS).toBe('--max-semi-space-size=4');
    expect(child({ NODE_OPTIONS: '--trace-gc' }).NODE_OPTIONS).toContain('--trace-gc --max-semi');
    const own = '--max-semi-space-size=32';
    expect(child({ NODE_OPTIONS: own }).NODE_OPTIONS).toBe(own);
  });
});
