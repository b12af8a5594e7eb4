import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry, Refusal } from '@tessera/releases/registry-api';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
  await registry.upload({ name: 'cart', id: 'a' });
});
afterAll(() => registry.stop());

const operation = { responses: { 200: { description: 'ok' } } };
const withPaths = (...paths: string[]) => ({
  openapi: '3.1.0',
  info: { title: 'cart', version: '1.0.0' },
  paths: Object.fromEntries(paths.map((path) => [path, { get: operation }])),
});
const put = (service: string, json: object, key?: string) =>
  registry.call<{ changed: boolean; type: string; refusals: Refusal[] }>(
    'PUT',
    `/_releases/api/contracts/${service}`,
    { json, ...(key !== undefined && { key }) },
  );
const current = () =>
  registry.call<{ version: string; document: { paths: object }; publishedBy: string }>(
    'GET',
    '/_releases/api/contracts/cart',
  );

const lastNote = async () =>
  (await registry.call<AuditEntry[]>('GET', '/_releases/api/audit?name=cart')).body[0];

describe('publishing a contract', () => {
  it('stores what the service offers from now on', async () => {
    expect((await current()).status).toBe(404);
    const key = await registry.keyOf('cart');
    const json = { version: '1.0.0', document: withPaths('/api/cart/cart', '/api/cart/orders') };
    expect((await put('cart', json, key)).body).toMatchObject({ changed: true });
    expect((await current()).body).toMatchObject({ ...json, publishedBy: 'cart pipeline' });
  });

  it('changes nothing when it is the same document, whatever the order of its members', async () => {
    const { paths, ...rest } = withPaths('/api/cart/orders', '/api/cart/cart');
    const json = { version: '1.0.0', document: { paths, ...rest } };
    expect((await put('cart', json)).body).toMatchObject({ changed: false });
    expect((await current()).body.publishedBy).toBe('cart pipeline');
  });

  it('is refused when a live release calls what it drops, and was noted', async () => {
    const built = withPaths('/api/cart/cart');
    await registry.upload({
      name: 'catalog',
      id: 'caller',
      uses: {
        apis: { cart: { version: '1.0.0', operations: ['GET /api/cart/cart'], document: built } },
      },
    });
    await registry.deps.db.query(
      'test/live',
      `insert into live (name, id) values ('catalog', 'caller')`,
    );
    const json = { version: '2.0.0', document: withPaths('/api/cart/orders') };
    const reply = await put('cart', json);
    expect([reply.status, reply.body.type]).toEqual([409, 'gate-refused']);
    expect(reply.body.refusals).toMatchObject([{ rule: 'api', against: 'catalog@caller (live)' }]);
    expect((await current()).body.version).toBe('1.0.0');
    expect(await lastNote()).toMatchObject({ action: 'publish-contract', outcome: 'refused' });
  });

  it('may drop what nobody calls', async () => {
    const json = { version: '1.1.0', document: withPaths('/api/cart/cart') };
    expect((await put('cart', json)).body).toMatchObject({ changed: true });
  });

  it('goes over the gate with a reason, and not without', async () => {
    const document = withPaths('/api/cart/orders');
    const unsaid = await put('cart', { version: '2.0.0', document, force: true });
    expect([unsaid.status, (await current()).body.version]).toEqual([422, '1.1.0']);
    const forced = { version: '2.0.0', document, force: true, reason: 'the page is off anyway' };
    expect((await put('cart', forced)).status).toBe(200);
    expect((await current()).body.version).toBe('2.0.0');
    expect(await lastNote()).toMatchObject({
      reason: 'the page is off anyway',
      outcome: 'done',
      detail: { refusals: [{ rule: 'api' }] },
    });
  });

  it('may go back to an earlier one', async () => {
    const json = { version: '1.1.0', document: withPaths('/api/cart/cart') };
    expect((await put('cart', json)).body).toMatchObject({ changed: true });
    expect((await current()).body.document.paths).toEqual(json.document.paths);
  });

  it('is for its own team, and for operators also before there is a micro-frontend', async () => {
    const json = { version: '1', document: withPaths() };
    expect((await put('cart', json, await registry.keyOf('catalog'))).status).toBe(403);
    expect((await put('search', json, await registry.keyOf('catalog'))).status).toBe(404);
    expect((await put('search', json)).status).toBe(200);
  });

  it.each([
    [{ document: {} }, 'version'],
    [{ version: '1', document: { openapi: '3.1.0' } }, 'document.paths'],
    [{ version: '1', document: withPaths(), reason: 7 }, 'reason'],
  ])('refuses %j', async (json, field) => {
    const reply = await registry.call<{ errors: { field: string }[] }>(
      'PUT',
      '/_releases/api/contracts/cart',
      { json },
    );
    expect(reply.status).toBe(422);
    expect(reply.body.errors.map((error) => error.field)).toContain(field);
  });
});
