import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '@tessera/releases/registry-api';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';
import { ensureOperatorKey } from './ensure-operator-key.ts';
import { createKey } from './secret-key.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.stop());

const api = '/_releases/api';
const audit = async (): Promise<AuditEntry[]> =>
  (await registry.call<AuditEntry[]>('GET', `${api}/audit`)).body;

describe('a key', () => {
  it('is shown once and stored nowhere', async () => {
    const json = { team: 'cart', name: 'once' };
    const made = await registry.call<{ id: string; key: string }>('POST', `${api}/keys`, { json });
    expect(made.status).toBe(201);
    expect(made.body.key).toMatch(/^tessera_[\w-]{43}$/);
    const rows = await registry.deps.db.query(
      'test/dump',
      `select to_jsonb(k) || jsonb_build_object('hash', encode(hash, 'escape')) as row
       from api_key k union all select to_jsonb(a) from audit a`,
    );
    expect(JSON.stringify(rows)).not.toContain(made.body.key);
    const list = await registry.call<{ id: string }[]>('GET', `${api}/keys`);
    expect(list.body.map(({ id }) => id)).toContain(made.body.id);
    expect(JSON.stringify(list.body)).not.toMatch(/hash|tessera_/);
    expect((await audit())[0]).toMatchObject({ action: 'create-key', subject: 'once' });
  });

  it('opens nothing any more once it is revoked', async () => {
    const json = { team: 'cart', name: 'short-lived' };
    const { body } = await registry.call<{ id: string; key: string }>('POST', `${api}/keys`, {
      json,
    });
    const { key } = body;
    expect((await registry.call('GET', `${api}/me`, { key })).status).toBe(200);
    expect((await registry.call('DELETE', `${api}/keys/${body.id}`)).status).toBe(204);
    expect((await registry.call('GET', `${api}/me`, { key })).status).toBe(401);
    expect((await registry.call('DELETE', `${api}/keys/${body.id}`)).status).toBe(204);
  });

  it('of a team makes, lists and revokes none', async () => {
    const key = await registry.keyOf('cart');
    const json = { team: null, name: 'mine' };
    const id = crypto.randomUUID();
    expect((await registry.call('POST', `${api}/keys`, { key, json })).status).toBe(403);
    expect((await registry.call('GET', `${api}/keys`, { key })).status).toBe(403);
    expect((await registry.call('DELETE', `${api}/keys/${id}`, { key })).status).toBe(403);
    const refused = (await audit()).filter(({ actor }) => actor === 'cart pipeline');
    expect(refused.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'revoke-key refused',
      'list-keys refused',
      'create-key refused',
    ]);
  });

  it('of an operator may be made by another one', async () => {
    const json = { team: null, name: 'second operator' };
    const { body } = await registry.call<{ key: string }>('POST', `${api}/keys`, { json });
    const me = await registry.call('GET', `${api}/me`, { key: body.key });
    expect(me.body).toEqual({ name: 'second operator', team: null });
  });

  it.each([
    [{ team: 'cart' }, 'name'],
    [{ name: 'x' }, 'team'],
    [{ team: '../x', name: 'x' }, 'team'],
    [{ team: 'cart', name: ' Operator ' }, 'name'],
    [{ team: 'cart', name: 'controller' }, 'name'],
  ])('is not made of %j', async (json, field) => {
    const reply = await registry.call<{ errors: { field: string }[] }>('POST', `${api}/keys`, {
      json,
    });
    expect([reply.status, reply.body.errors[0]?.field]).toEqual([422, field]);
  });

  it('of the environment cannot be revoked, but ends when the environment names another', async () => {
    const list = await registry.call<{ id: string; name: string }[]>('GET', `${api}/keys`);
    const operator = list.body.find(({ name }) => name === 'operator');
    const refused = await registry.call('DELETE', `${api}/keys/${operator?.id}`);
    expect([refused.status, refused.body['type']]).toEqual([409, 'key-from-environment']);
    expect((await registry.call('GET', `${api}/me`)).status).toBe(200);

    const next = createKey();
    await ensureOperatorKey(registry.deps.db, next);
    expect((await registry.call('GET', `${api}/me`)).status).toBe(401);
    expect((await registry.call('GET', `${api}/me`, { key: next })).status).toBe(200);
    await ensureOperatorKey(registry.deps.db, registry.operatorKey);
    expect((await registry.call('GET', `${api}/me`)).status).toBe(200);
  });
});

describe('a request without a valid key', () => {
  it.each([
    ['none', {}],
    ['a wrong one', { authorization: `Bearer ${createKey()}` }],
    ['another scheme', { authorization: 'Basic b3BlcmF0b3I6eA==' }],
    ['a forged session', { cookie: 'releases_session=e30.e30.x' }],
  ])('is refused with 401: %s', async (_what, headers) => {
    for (const path of ['/me', '/status', '/audit', '/nowhere']) {
      const reply = await fetch(`${registry.url}${api}${path}`, { headers });
      expect([path, reply.status]).toEqual([path, 401]);
      expect(reply.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('is noted as by somebody, once a minute', async () => {
    for (let i = 0; i < 3; i += 1) await fetch(`${registry.url}${api}/history`);
    const noted = async () =>
      (await audit()).filter(({ subject }) => subject === `GET ${api}/history`);
    expect(await noted()).toMatchObject([
      { actor: 'somebody', action: 'authenticate', outcome: 'refused' },
    ]);
    await registry.deps.db.query(
      'test/age',
      `update audit set at = at - interval '61 seconds' where outcome = 'refused'`,
    );
    await fetch(`${registry.url}${api}/history`);
    expect(await noted()).toHaveLength(2);
  });

  it('cannot fill the log: a scanner gets 30 lines a minute', async () => {
    const count = async () => {
      const [row] = await registry.deps.db.query<{ lines: number }>(
        'test/lines',
        `select count(*) as lines from audit where actor = 'somebody'`,
      );
      return row?.lines ?? 0;
    };
    await registry.deps.db.query(
      'test/age',
      `update audit set at = at - interval '61 seconds' where outcome = 'refused'`,
    );
    const before = await count();
    for (let i = 0; i < 50; i += 1) {
      expect((await fetch(`${registry.url}${api}/scan-${i}`)).status).toBe(401);
    }
    expect((await count()) - before).toBe(30);
  });
});
