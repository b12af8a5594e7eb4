import { silentLogger } from '@tessera/bff-kit/logger';
import { replyContract } from '@tessera/bff-kit/testing/reply-contract';
import { describe, expect, it } from 'vitest';
import { contractDocument } from './contract-document.ts';
import { noDatabase, noTokens } from '@tessera/bff-kit/testing/nothing';
import { committed } from './testing/committed-contract.ts';

const stores = '/api/catalog/stores';
const json = new Response(null, { headers: { 'content-type': 'application/json' } });

describe('contract/openapi.json', () => {
  it('is what the routes say: run `npm run contract -w @tessera/bff-catalog` after changing one', () => {
    const generated = contractDocument({
      db: noDatabase,
      tokens: noTokens,
      logger: silentLogger(),
    });
    expect(JSON.parse(JSON.stringify(generated))).toEqual(committed());
  });

  it('lets a reply through that is as described', () => {
    expect(replyContract(committed()).violations('GET', stores, json, { items: [] })).toEqual([]);
  });

  it('objects to a member that is missing, superfluous or of another type', () => {
    const { violations } = replyContract(committed());
    expect(violations('GET', stores, json, {})).toHaveLength(1);
    expect(violations('GET', stores, json, { items: [], more: 1 })).toHaveLength(1);
    expect(violations('GET', stores, json, { items: 'none' })).toHaveLength(1);
  });

  it('objects to a path or a status that nobody described', () => {
    const teapot = new Response(null, { status: 418, headers: json.headers });
    expect(
      replyContract(committed()).violations('GET', '/api/catalog/teapots', json, {}),
    ).toHaveLength(1);
    expect(replyContract(committed()).violations('GET', stores, teapot, {})).toHaveLength(1);
  });
});
