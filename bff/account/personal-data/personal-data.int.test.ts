import { readFileSync } from 'node:fs';
import { Unavailable } from '@tessera/bff-kit/unavailable';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectOrder } from '../orders/project-order.ts';
import { orderEvent } from '../testing/order-events.ts';
import { openTestService, type TestService } from '../testing/test-service.ts';
import { projectPrints } from '../wishlist/project-prints.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
  const print = { handle: 'massif', title: 'Massif', published: true, variants: [] };
  await projectPrints(service.db, [{ type: 'catalog.product.changed.v1', pos: 1, data: print }]);
});
afterAll(() => service.close());

const password = 'correct horse battery';
const type = 'account.account.deleted.v1';
const contract = (file: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL(`../contract/events/${type}.${file}.json`, import.meta.url), 'utf8'),
  ) as Record<string, unknown>;
const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const fits = ajv.compile(contract('schema'));

const ordered = (accountId: string) =>
  service.db.transaction((tx) =>
    projectOrder(tx, orderEvent('placed', { accountId, orderId: `ord-${accountId}` })),
  );

/** Somebody who has something of everything. */
async function openFullAccount() {
  const browser = await service.openSignedInBrowser();
  await browser.send('POST', '/api/account/addresses', {
    name: 'Ada Lovelace',
    line1: '12 Square',
    postcode: '10119',
    city: 'Berlin',
    country: 'DE',
  });
  await browser.send('PUT', '/api/account/wishlist/items/massif');
  await ordered(browser.account.id);
  return browser;
}
const remove = (browser: Pick<ReturnType<TestService['openBrowser']>, 'send'>, typed = password) =>
  browser.send('POST', '/api/account/deletion', { password: typed });

describe('taking one’s data along', () => {
  it('gives all of it in one file, and nothing that opens the account', async () => {
    const browser = await openFullAccount();
    const { id } = browser.account;
    const reply = await browser.send('GET', '/api/account/export');
    expect(reply.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"]+\.json"$/,
    );
    expect(reply.body).toMatchObject({
      account: { id, email: browser.email, name: 'Ada Lovelace' },
      addresses: [{ line1: '12 Square' }],
      sessions: [{ current: true }],
      orderHistory: [{ id: `ord-${id}` }],
      wishlist: [{ handle: 'massif' }],
      cart: { orders: [{ reference: `of ${id}` }] },
      catalog: { reviews: [{ title: `of ${id}` }] },
    });
    const secrets = await service.db.query<{ secret: string }>(
      'test/secrets-of-account',
      `select token as secret from session where user_id = $1
       union select password from credential where user_id = $1
       union select secret_hash from email_link where account_id = $1`,
      [id],
    );
    expect(secrets).toHaveLength(3);
    for (const { secret } of secrets) expect(JSON.stringify(reply.body)).not.toContain(secret);
  });

  it('gives nothing rather than half of it when cart does not answer', async () => {
    const browser = await openFullAccount();
    const { answer } = service.cart;
    service.cart.answer = () => Promise.reject(new Unavailable('cart', 'is away'));
    expect((await browser.send('GET', '/api/account/export')).status).toBe(503);
    service.cart.answer = answer;
    expect((await service.openBrowser().send('GET', '/api/account/export')).status).toBe(401);
  });
});

describe('deleting an account', () => {
  it('takes the password', async () => {
    const browser = await openFullAccount();
    expect((await remove(browser, 'not the password')).body).toMatchObject({
      errors: [{ field: 'password' }],
    });
    expect((await browser.send('GET', '/api/account/addresses')).status).toBe(200);
  });

  it('leaves nothing of the person here but the id and one letter, and tells the others', async () => {
    const browser = await openFullAccount();
    const { id } = browser.account;
    expect((await remove(browser)).status).toBe(204);
    expect([...browser.cookies.keys()]).toEqual([]);
    expect((await browser.send('GET', '/api/account/me')).body).toEqual({ account: null });
    expect((await service.mailTo(browser.email))[0]?.subject).toBe('Your account is deleted');

    const tables = await service.db.query<{ name: string }>(
      'test/tables',
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(8);
    const left: string[] = [];
    for (const { name } of tables) {
      const rows = await service.db.query(
        `test/left-in-${name}`,
        `select 1 from ${name} t where t::text like '%' || $1 || '%' or t::text like '%' || $2 || '%'`,
        [id, browser.email],
      );
      if (rows.length > 0) left.push(name);
    }
    expect(left).toEqual(['deleted_account']);

    const events = await service.db.query<{ subject: string; data: object }>(
      'test/deletions',
      `select subject, data from kit.outbox where type = $1 and subject = $2`,
      [type, id],
    );
    expect(events).toEqual([{ subject: id, data: expect.objectContaining({ accountId: id }) }]);
    expect(fits(events[0]?.data), JSON.stringify(fits.errors)).toBe(true);
  });

  it('happens once, however often it is asked for', async () => {
    const browser = await openFullAccount();
    const statuses = (await Promise.all([remove(browser), remove(browser)])).map(
      ({ status }) => status,
    );
    expect(statuses.filter((status) => status === 204).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => ![204, 401, 422].includes(status))).toEqual([]);
    const rows = await service.db.query(
      'test/deletions-of-one',
      'select 1 from kit.outbox where subject = $1',
      [browser.account.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('stays deleted when cart tells of its orders later', async () => {
    const browser = await openFullAccount();
    const { id } = browser.account;
    await Promise.all([remove(browser), ordered(id)]);
    await ordered(id);
    expect(
      await service.db.query('test/history', 'select 1 from order_history where account_id = $1', [
        id,
      ]),
    ).toEqual([]);
  });

  it('has an example that its schema accepts, and refuses one without the account', () => {
    expect(fits(contract('example'))).toBe(true);
    const { accountId: _, ...rest } = contract('example');
    expect(fits(rest)).toBe(false);
  });
});
