import { describe, expect, it } from 'vitest';
import { childEnvironment } from './child-environment.ts';
import type { Topology } from './define-stack.ts';
import { repeatProcesses } from './repeat-processes.ts';

const separate: Topology = {
  catalog: { run: 'catalog.ts', port: 'free', needs: [], settings: ['NATS_URL'], repeats: true },
  cart: {
    run: 'cart.ts',
    port: 'free',
    database: true,
    needs: ['catalog'],
    settings: ['NATS_URL', 'STRIPE_*'],
    repeats: true,
  },
  releases: { run: 'releases.ts', port: 'free', needs: [], registry: true },
};
const { catalog, cart } = separate;
const single: Topology = {
  bffs: { run: 'single.ts', port: 'free', needs: [], services: { catalog: catalog!, cart: cart! } },
};
const keyOf = (name: string) => ({ signingKey: `{"of":"${name}"}`, cookieSecret: 's' });

const child = (inherited: NodeJS.ProcessEnv, name = 'cart', topology = separate) =>
  childEnvironment({
    name,
    topology,
    environment: {
      dataDir: '/data',
      host: '127.0.0.1',
      logLevel: 'info',
      nodeEnv: 'production',
    } as Parameters<typeof childEnvironment>[0]['environment'],
    ports: { catalog: 20_001, cart: 20_002, 'catalog-2': 20_003, 'cart-2': 20_004 },
    publicUrl: 'http://localhost:3000',
    databases: { cart: 'postgresql://cart@localhost/cart' },
    keys: {
      own: { catalog: keyOf('catalog'), cart: keyOf('cart'), releases: keyOf('releases') },
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

  it('has what is meant for some services only if it is one of them', () => {
    const inherited = { NATS_URL: 'nats://n', STRIPE_SECRET_KEY: 'sk', STRIPE_API_URL: 'http://s' };
    expect(child(inherited)).toMatchObject(inherited);
    const ofCatalog = child(inherited, 'catalog');
    expect(ofCatalog.NATS_URL).toBe('nats://n');
    expect(Object.keys(ofCatalog).filter((key) => key.startsWith('STRIPE_'))).toEqual([]);
    const ofRegistry = Object.keys(child(inherited, 'releases'));
    expect(ofRegistry.filter((key) => /NATS|STRIPE/.test(key))).toEqual([]);
  });

  it('knows every instance of a service, and shares the database and the keys of its own', () => {
    const second = child({}, 'cart-2', repeatProcesses(separate, 2));
    expect(second).toMatchObject({
      TESSERA_SERVICE: 'cart',
      PORT: '20004',
      CATALOG_URL: 'http://127.0.0.1:20001,http://127.0.0.1:20003',
      CART_URL: 'http://127.0.0.1:20002,http://127.0.0.1:20004',
      DATABASE_URL: 'postgresql://cart@localhost/cart',
      TESSERA_SIGNING_KEY: '{"of":"cart"}',
    });
  });

  it('of several services keeps apart what is for one of them', () => {
    const env = child({ STRIPE_SECRET_KEY: 'sk', NATS_URL: 'nats://n', LANG: 'C' }, 'bffs', single);
    expect(env).toMatchObject({
      LANG: 'C',
      LOG_LEVEL: 'info',
      NATS_URL: 'nats://n',
      CATALOG_URL: 'http://127.0.0.1:20001',
      CATALOG_PORT: '20001',
      CART_PORT: '20002',
      CART_DATABASE_URL: 'postgresql://cart@localhost/cart',
      CART_STRIPE_SECRET_KEY: 'sk',
      CART_TESSERA_SIGNING_KEY: '{"of":"cart"}',
    });
    for (const key of ['PORT', 'DATABASE_URL', 'STRIPE_SECRET_KEY', 'CATALOG_STRIPE_SECRET_KEY']) {
      expect(env).not.toHaveProperty(key);
    }
  });
});
