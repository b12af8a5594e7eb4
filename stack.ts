import { defineStack } from './tools/stack/topology/define-stack.ts';

/** What each service has, wherever it runs. */
const catalog = {
  database: true,
  renders: 'catalog',
  seed: 'bff/catalog/seed.ts',
  sources: 'bff/catalog',
  settings: ['NATS_*'],
} as const;
const cart = {
  database: true,
  renders: 'cart',
  sources: 'bff/cart',
  settings: ['NATS_*', 'SMTP_URL', 'MAIL_FROM', 'STRIPE_*', 'ADDRESS_SUGGESTIONS_URL'],
} as const;
const account = {
  database: true,
  renders: 'account',
  sources: 'bff/account',
  settings: ['NATS_*', 'SMTP_URL', 'MAIL_FROM'],
} as const;

const postgres = { run: 'postgres', port: 'socket', needs: [] } as const;
/** Which release is live for whom. Before the services: they load what it says is live. */
const releases = {
  run: 'releases/registry/main.ts',
  port: 'free',
  database: true,
  needs: ['postgres'],
  registry: true,
} as const;
/** Of a process that runs services. They serve beside one another as often as TESSERA_INSTANCES says. */
const backend = { port: 'free', needs: ['postgres', 'releases'], repeats: true } as const;

/**
 * The whole shop: every process, what it runs, its port, its database, what it needs, and the
 * micro-frontend it renders. `npm start`, tests, journeys and benchmarks all start from this file.
 *
 * What each process finds in its environment: tools/stack/topology/child-environment.ts.
 */
export default defineStack({
  /** Each service is a process of its own. */
  separate: {
    postgres,
    releases,
    catalog: { run: 'bff/catalog/main.ts', ...backend, ...catalog },
    cart: { run: 'bff/cart/main.ts', ...backend, ...cart },
    account: { run: 'bff/account/main.ts', ...backend, ...account },
    // It can serve without the services (their fragments fall back); started last, the first page is whole.
    shell: {
      run: 'shell/server/main.ts',
      port: 'public',
      needs: ['catalog', 'cart', 'account'],
    },
  },
  /** The services share one process; everything else about them is the same. */
  single: {
    postgres,
    releases,
    bffs: { run: 'bff/single/main.ts', ...backend, services: { catalog, cart, account } },
    shell: { run: 'shell/server/main.ts', port: 'public', needs: ['bffs'] },
  },
});
