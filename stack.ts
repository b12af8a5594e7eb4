import { defineStack } from './tools/stack/topology/define-stack.ts';

/**
 * The whole shop: every process, what it runs, its port, its database, what it needs, and the
 * micro-frontend it renders. `npm start`, tests, journeys and benchmarks all start from this file.
 *
 * What each process finds in its environment: tools/stack/topology/child-environment.ts.
 */
export default defineStack({
  /** Each service is a process of its own. */
  separate: {
    postgres: { run: 'postgres', port: 'socket', needs: [] },
    // Which release is live for whom. Before the services: they load what it says is live.
    releases: {
      run: 'releases/registry/main.ts',
      port: 'free',
      database: true,
      needs: ['postgres'],
      registry: true,
    },
    catalog: {
      run: 'bff/catalog/main.ts',
      port: 'free',
      database: true,
      needs: ['postgres', 'releases'],
      renders: 'catalog',
      seed: 'bff/catalog/seed.ts',
    },
    cart: {
      run: 'bff/cart/main.ts',
      port: 'free',
      database: true,
      needs: ['postgres', 'releases'],
      renders: 'cart',
    },
    account: {
      run: 'bff/account/main.ts',
      port: 'free',
      database: true,
      needs: ['postgres', 'releases'],
      renders: 'account',
    },
    // It can serve without the services (their fragments fall back); started last, the first page is whole.
    shell: {
      run: 'shell/server/main.ts',
      port: 'public',
      needs: ['catalog', 'cart', 'account'],
    },
  },
});
