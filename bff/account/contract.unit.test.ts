import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { describeApi } from './describe-api.ts';
import { checkReply } from './testing/check-reply.ts';

const account = { id: 'a1', email: 'ada@example.org', name: 'Ada', emailVerified: false };
const me = {
  method: 'GET',
  path: '/api/account/me',
  status: 200,
  contentType: 'application/json; charset=UTF-8',
};

describe('the committed contract', () => {
  it('is what the routes say (otherwise run `npm run contract -w @tessera/bff-account`)', async () => {
    const committed = await readFile(new URL('./contract/openapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(committed)).toEqual(await describeApi());
  });

  it('accepts a reply of the promised shape', () => {
    expect(() => checkReply({ ...me, body: { account } })).not.toThrow();
    expect(() => checkReply({ ...me, body: { account: null } })).not.toThrow();
  });

  it.each([
    ['a member is missing', { ...me, body: { account: { id: 'a1', email: 'ada@example.org' } } }],
    ['a member has another type', { ...me, body: { account: { ...account, id: 1 } } }],
    ['the status is not promised', { ...me, status: 418, body: { account } }],
    ['the body comes as something else', { ...me, contentType: 'text/html', body: { account } }],
  ])('notices when %s', (_what, reply) => {
    expect(() => checkReply(reply)).toThrow();
  });
});
