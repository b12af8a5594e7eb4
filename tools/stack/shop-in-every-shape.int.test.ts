import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from './process/process-identity.ts';
import { waitFor } from './process/wait-for.ts';
import { startStack, type Stack } from './start-stack.ts';
import { openShopper, type ShownOrder, type Shopper } from './testing/shopper.ts';
import {
  databaseOf,
  ownDatabases,
  ownStreams,
  type Surroundings,
} from './testing/test-surroundings.ts';

const postgres = process.env.TESSERA_TEST_POSTGRES_URL;
const nats = process.env.TESSERA_TEST_NATS_URL;
const patient = { timeout: 60_000, interval: 100 };

interface Shape {
  name: string;
  env: NodeJS.ProcessEnv;
  /** Of the machine; without them the shape is skipped. */
  on?: (() => Promise<Surroundings> | Surroundings) | null;
}

const twice = { TESSERA_INSTANCES: '2' };
const shapes: Shape[] = [
  { name: 'each service in a process of its own', env: {} },
  { name: 'all services in one process', env: { TESSERA_TOPOLOGY: 'single' } },
  { name: 'every service twice', env: twice },
  {
    name: 'every service twice, on the PostgreSQL of TESSERA_TEST_POSTGRES_URL',
    env: twice,
    on: postgres ? () => ownDatabases(postgres) : null,
  },
  {
    name: 'events over the broker of TESSERA_TEST_NATS_URL',
    env: {},
    on: nats ? () => ownStreams(nats) : null,
  },
];

for (const shape of shapes) {
  // A shape that this machine has nothing for is reported as skipped.
  describe.skipIf(shape.on === null)(`a shop with ${shape.name}`, () => {
    let stack: Stack;
    let dataDir: string;
    let surroundings: Surroundings | undefined;
    let variantId: string;

    beforeAll(async () => {
      dataDir = mkdtempSync(path.join(os.tmpdir(), 'tessera-shape-'));
      // As root PostgreSQL runs as another user, who has to pass this folder.
      chmodSync(dataDir, 0o711);
      surroundings = await shape.on?.();
      stack = await startStack({
        dataDir,
        quiet: true,
        durable: false,
        env: { NODE_ENV: 'production', LOG_LEVEL: 'warn', ...shape.env, ...surroundings?.env },
      });
      variantId = await plentifulVariant();
    }, 300_000);

    afterAll(async () => {
      await stack?.stop();
      await surroundings?.remove();
      rmSync(dataDir, { recursive: true, force: true });
    }, 60_000);

    /** One of which there is enough for everything here, and that cart knows the price of. */
    async function plentifulVariant(): Promise<string> {
      const [row] = await ask<{ id: string }>(
        'catalog',
        `SELECT s.variant_id AS id FROM stock s JOIN variant v ON v.id = s.variant_id
         JOIN product p ON p.id = v.product_id WHERE p.visible AND s.on_hand > 20 ORDER BY 1 LIMIT 1`,
      );
      if (row === undefined) throw new Error('nothing is in stock');
      const priced = 'SELECT FROM priced_variant WHERE variant_id = $1';
      const known = async (): Promise<boolean> => (await ask('cart', priced, [row.id])).length > 0;
      if (!(await waitFor(known, { timeoutMs: 60_000 }))) throw new Error('cart knows no prices');
      return row.id;
    }

    async function ask<R>(service: string, sql: string, values: unknown[] = []): Promise<R[]> {
      const connectionString = databaseOf(service, surroundings?.env ?? {}, dataDir);
      const client = new pg.Client({ connectionString });
      await client.connect();
      try {
        return (await client.query(sql, values)).rows as R[];
      } finally {
        await client.end();
      }
    }

    async function sold(): Promise<number> {
      const sql = 'SELECT sold FROM stock WHERE variant_id = $1';
      const [row] = await ask<{ sold: number }>('catalog', sql, [variantId]);
      return row?.sold ?? 0;
    }

    const statusOf = async (shopper: Shopper, { id }: ShownOrder) =>
      (await shopper.get<ShownOrder>(`/api/cart/orders/${id}`)).body.status;

    it('sells: the order is confirmed, the stock is less, the account remembers', async () => {
      const before = await sold();
      const shopper = openShopper(stack.url);
      await shopper.signUp();
      const order = await shopper.order(await shopper.fillCart(variantId, 2));
      await expect.poll(() => statusOf(shopper, order), patient).toBe('confirmed');
      expect(await sold()).toBe(before + 2);
      const history = async () =>
        (await shopper.get<{ items: ShownOrder[] }>('/api/account/orders')).body.items;
      await expect
        .poll(history, patient)
        .toMatchObject([{ reference: order.reference, status: 'confirmed' }]);
      expect(shopper.problems).toEqual([]);
    }, 120_000);

    it('sends pages that every service has its part in', async () => {
      const { status, body } = await openShopper(stack.url).get<string>('/');
      expect(status).toBe(200);
      for (const owner of ['catalog', 'cart', 'account']) expect(body).toContain(`"${owner}/`);
    });

    it.skipIf(shape.env.TESSERA_INSTANCES === undefined)(
      'hides the death of an instance: nobody gets an error, and every order is completed',
      async () => {
        const before = await sold();
        const buyers = Array.from({ length: 6 }, () => openShopper(stack.url));
        const totals = await Promise.all(buyers.map((buyer) => buyer.fillCart(variantId, 1)));
        const lookers = Array.from({ length: 4 }, () => openShopper(stack.url));
        const closing = new AbortController();
        let looks = 0;
        const looking = lookers.map(async (looker) => {
          while (!closing.signal.aborted) {
            for (const each of ['/api/catalog/products', '/api/cart/cart', '/']) {
              await looker.get(each);
              looks += 1;
            }
          }
        });
        let orders: ShownOrder[];
        try {
          await expect.poll(() => looks, patient).toBeGreaterThan(12);

          const victims = ['cart', 'catalog-2', 'account'].map((name) =>
            stack.processes.find((entry) => entry.name === name)!,
          );
          for (const { name } of victims) stack.kill(name, 'SIGKILL');
          orders = await Promise.all(buyers.map((buyer, n) => buyer.order(totals[n]!)));
          await expect.poll(() => victims.some(isAlive), patient).toBe(false);
          const afterDeath = looks;
          for (const [n, order] of orders.entries()) {
            await expect.poll(() => statusOf(buyers[n]!, order), patient).toBe('confirmed');
          }
          await expect.poll(() => looks, patient).toBeGreaterThan(afterDeath + 12);
        } finally {
          closing.abort();
          await Promise.all(looking);
        }

        expect([...buyers, ...lookers].flatMap(({ problems }) => problems)).toEqual([]);
        expect(await sold()).toBe(before + orders.length);
      },
      180_000,
    );
  });
}
