import { replyContract } from '@tessera/bff-kit/testing/reply-contract';
import { describe, expect, it } from 'vitest';
import { contractDocument } from './contract-document.ts';
import { committed } from './testing/committed-contract.ts';

const options = '/api/cart/delivery-options';
const json = new Response(null, { headers: { 'content-type': 'application/json' } });
const good = {
  options: [],
  totals: [],
  destinations: [],
  cutOffHour: 16,
  timeZone: 'Europe/Berlin',
};

describe('contract/openapi.json', () => {
  it('is what the routes say: run `npm run contract -w @tessera/bff-cart` after changing one', () => {
    expect(JSON.parse(JSON.stringify(contractDocument()))).toEqual(committed());
  });

  it('lets a reply through that is as described', () => {
    expect(replyContract(committed()).violations('GET', options, json, good)).toEqual([]);
  });

  it('objects to a member that is missing, superfluous or of another type', () => {
    const { violations } = replyContract(committed());
    expect(violations('GET', options, json, { ...good, options: undefined })).toHaveLength(1);
    expect(violations('GET', options, json, { ...good, more: 1 })).toHaveLength(1);
    expect(violations('GET', options, json, { ...good, cutOffHour: '16:00' })).toHaveLength(1);
  });

  it('objects to a path or a status that nobody described', () => {
    const teapot = new Response(null, { status: 418, headers: json.headers });
    expect(
      replyContract(committed()).violations('GET', '/api/cart/teapots', json, {}),
    ).toHaveLength(1);
    expect(replyContract(committed()).violations('GET', options, teapot, {})).toHaveLength(1);
  });

  it('fails when the document asks for more than the service answers', () => {
    const bent = committed();
    const schemas = (
      bent as unknown as { components: { schemas: Record<string, { required: string[] }> } }
    ).components.schemas;
    schemas['DeliveryOptions']?.required.push('carrier');
    expect(replyContract(bent).violations('GET', options, json, good)).toHaveLength(1);
  });
});
