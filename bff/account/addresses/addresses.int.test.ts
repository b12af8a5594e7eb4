import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, type TestService } from '../testing/test-service.ts';
import { maxAddresses, type Address } from './address.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const home = {
  name: 'Ada Lovelace',
  line1: '12 St James’s Square',
  postcode: 'd02 af30',
  city: 'Dublin',
  country: 'ie',
};

type Browser = Awaited<ReturnType<TestService['openSignedInBrowser']>>;
const add = async (browser: Browser, change: object = {}) =>
  (await browser.send('POST', '/api/account/addresses', { ...home, ...change })).body as Address;
const list = async (browser: Browser) =>
  ((await browser.send('GET', '/api/account/addresses')).body as { items: Address[] }).items;

describe('addresses', () => {
  it('start empty; the first one becomes the default and is tidied', async () => {
    const browser = await service.openSignedInBrowser();
    expect(await list(browser)).toEqual([]);
    const reply = await browser.send('POST', '/api/account/addresses', home);
    expect(reply.status).toBe(201);
    expect(reply.body).toEqual({
      ...home,
      id: expect.any(String),
      line2: null,
      postcode: 'D02 AF30',
      country: 'IE',
      isDefault: true,
    });
    expect(await list(browser)).toEqual([reply.body]);
  });

  it.each(['1010', 'SW1A 1AA', '1234-567', '00-950', 'D02 AF30', '100 05'])(
    'accept the postcode %s',
    async (postcode) => {
      const browser = await service.openSignedInBrowser();
      expect((await add(browser, { postcode })).postcode).toBe(postcode);
    },
  );

  it.each([
    ['postcode', '!?', 'invalid_format'],
    ['postcode', '', 'too_small'],
    ['country', 'Ireland', 'invalid_format'],
    ['line1', '   ', 'too_small'],
    ['city', 'x'.repeat(81), 'too_big'],
    ['name', undefined, 'invalid_type'],
  ])('are refused when %s is %j, and nothing is written', async (field, value, code) => {
    const browser = await service.openSignedInBrowser();
    const reply = await browser.send('POST', '/api/account/addresses', { ...home, [field]: value });
    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({ errors: [{ field, code }] });
    expect(await list(browser)).toEqual([]);
  });

  it('have one default, which a later one can take over', async () => {
    const browser = await service.openSignedInBrowser();
    const first = await add(browser);
    const second = await add(browser, { city: 'Cork' });
    expect(second.isDefault).toBe(false);
    const reply = await browser.send('PATCH', `/api/account/addresses/${second.id}`, {
      isDefault: true,
    });
    expect(reply.status).toBe(200);
    expect((await list(browser)).map(({ id, isDefault }) => [id, isDefault])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
  });

  it('keep one default when several are made the default at the same time', async () => {
    const browser = await service.openSignedInBrowser();
    await add(browser);
    const others = await Promise.all(Array.from({ length: 8 }, () => add(browser)));
    const replies = await Promise.all(
      others.map(({ id }) =>
        browser.send('PATCH', `/api/account/addresses/${id}`, { isDefault: true }),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual(others.map(() => 200));
    expect((await list(browser)).filter((address) => address.isDefault)).toHaveLength(1);
  });

  it('change only in what was sent', async () => {
    const browser = await service.openSignedInBrowser();
    const address = await add(browser, { line2: 'Flat 2' });
    const reply = await browser.send('PATCH', `/api/account/addresses/${address.id}`, {
      line2: '',
      city: 'Galway',
    });
    expect(reply.body).toEqual({ ...address, line2: null, city: 'Galway' });
  });

  it('removed with the default hand it to another one', async () => {
    const browser = await service.openSignedInBrowser();
    const first = await add(browser);
    const second = await add(browser);
    expect((await browser.send('DELETE', `/api/account/addresses/${first.id}`)).status).toBe(204);
    expect(await list(browser)).toEqual([{ ...second, isDefault: true }]);
    expect((await browser.send('DELETE', `/api/account/addresses/${first.id}`)).status).toBe(404);
  });

  it('of somebody else are out of reach', async () => {
    const address = await add(await service.openSignedInBrowser());
    const other = await service.openSignedInBrowser();
    const path = `/api/account/addresses/${address.id}`;
    expect((await other.send('PATCH', path, { city: 'Cork' })).status).toBe(404);
    expect((await other.send('DELETE', path)).status).toBe(404);
    expect(await list(other)).toEqual([]);
  });

  it('with an id that is none are a bad request', async () => {
    const browser = await service.openSignedInBrowser();
    expect((await browser.send('DELETE', '/api/account/addresses/1')).status).toBe(422);
  });

  it('are limited, and the refusal says what to do', async () => {
    const browser = await service.openSignedInBrowser();
    for (let count = 0; count < maxAddresses; count += 1) await add(browser);
    const reply = await browser.send('POST', '/api/account/addresses', home);
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ detail: expect.stringContaining('Remove one') });
  });

  it.each([
    ['GET', '/api/account/addresses'],
    ['POST', '/api/account/addresses'],
    ['PATCH', `/api/account/addresses/${crypto.randomUUID()}`],
    ['DELETE', `/api/account/addresses/${crypto.randomUUID()}`],
  ])('need somebody signed in: %s %s', async (method, path) => {
    const body = method === 'POST' ? home : method === 'PATCH' ? {} : undefined;
    expect((await service.openBrowser().send(method, path, body)).status).toBe(401);
  });
});
