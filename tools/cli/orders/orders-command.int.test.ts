import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify } from '@tessera/stack/process/process-identity';
import { writeProcessTable } from '@tessera/stack/supervisor/process-table';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runTessera } from '../testing/run-tessera.ts';

const order = {
  id: '0f0a3a52-7f0e-4b43-9d8c-5a3ab7f5a001',
  reference: 'TS-7K3M-9QXD',
  status: 'dispatched',
  placedAt: '2026-11-23T09:00:00.000Z',
  dispatchedAt: '2026-11-24T09:00:00.000Z',
  tracking: 'T-17',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  total: { amount: 131_00, currency: 'EUR' },
  reason: null,
  lines: [
    {
      quantity: 1,
      title: 'Harbour, Evening',
      variantTitle: '40 × 50 cm / Black',
      total: { amount: 131_00, currency: 'EUR' },
    },
  ],
  refunds: [],
  returns: [
    {
      id: 'R-5F2A90C1',
      status: 'requested',
      lines: [{ variantId: 'v', quantity: 1 }],
      reason: 'too large',
      amount: { amount: 131_00, currency: 'EUR' },
    },
  ],
};

const calls: { call: string; authorised: boolean; body: unknown }[] = [];
const server = createServer(answer);
let dataDir: string;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks = await request.toArray();
  const text = Buffer.concat(chunks as Buffer[]).toString();
  if (request.url === '/readyz') return void response.end('{}');
  calls.push({
    call: `${request.method} ${request.url}`,
    authorised: request.headers.authorization?.startsWith('Bearer ') === true,
    body: text === '' ? null : JSON.parse(text),
  });
  const unknown = request.url?.includes('TS-0000-0000');
  response.writeHead(unknown ? 404 : 200, {
    'content-type': unknown ? 'application/problem+json' : 'application/json',
  });
  const problem = {
    type: 'order-not-found',
    title: 'There is no such order',
    detail: 'Look again.',
  };
  const rebuilt = { orders: 7, views: 1, sagas: 0 };
  const found = request.url === '/internal/rebuild-orders' ? rebuilt : order;
  response.end(JSON.stringify(unknown ? { ...problem, status: 404 } : found));
}

const tessera = (...args: string[]) => runTessera({ TESSERA_DATA_DIR: dataDir }, ...args);

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tessera-orders-'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const self = identify(process.pid)!;
  const { port } = server.address() as AddressInfo;
  const entry = { ...self, name: 'cart', service: 'cart', port, socket: null, log: '' };
  writeProcessTable(dataDir, { supervisor: self, url: 'http://localhost', processes: [entry] });
});
beforeEach(() => (calls.length = 0));
afterAll(() => {
  server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('orders', () => {
  it('show prints how an order stands and what comes back, for people and as JSON', async () => {
    const { stdout } = await tessera('orders', 'show', 'TS-7K3M-9QXD');
    expect(stdout).toContain('TS-7K3M-9QXD');
    expect(stdout).toMatch(/status +dispatched/);
    expect(stdout).toContain('1 ×  131.00 EUR  Harbour, Evening, 40 × 50 cm / Black');
    expect(stdout).toMatch(/R-5F2A90C1 +requested +1 back for 131\.00 EUR: too large/);
    const json = await tessera('orders', 'show', 'TS-7K3M-9QXD', '--json');
    expect(JSON.parse(json.stdout)).toEqual(order);
  });

  it.each([
    [
      ['dispatch', 'TS-1', '--tracking', 'T-17'],
      'POST /internal/orders/TS-1/dispatch',
      { tracking: 'T-17' },
    ],
    [['dispatch', 'TS-1'], 'POST /internal/orders/TS-1/dispatch', { tracking: null }],
    [
      ['cancel', 'TS-1', '--reason', 'damaged'],
      'POST /internal/orders/TS-1/cancellation',
      { reason: 'damaged' },
    ],
    [['receive', 'TS-1', 'R-1'], 'POST /internal/orders/TS-1/returns/R-1/arrival', null],
  ])('%j asks cart for just that, signed', async (args, call, body) => {
    const { code } = await tessera('orders', ...args);
    expect(code).toBe(0);
    expect(calls).toEqual([{ call, authorised: true, body }]);
  });

  it('rebuild says what was not right', async () => {
    expect((await tessera('orders', 'rebuild')).stdout).toContain('7 orders replayed');
  });

  it('says what cart refuses', async () => {
    const { code, stderr } = await tessera('orders', 'show', 'TS-0000-0000');
    expect(code).toBe(1);
    expect(stderr).toContain('There is no such order');
  });

  it.each([[[]], [['show']], [['eat', 'TS-1']], [['cancel', 'TS-1']], [['receive', 'TS-1']]])(
    '%j is explained, and nothing is asked',
    async (args) => {
      const { code, stderr } = await tessera('orders', ...args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/orders/);
      expect(calls).toEqual([]);
    },
  );
});
