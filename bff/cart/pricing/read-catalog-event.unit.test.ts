import changed from '@tessera/bff-catalog-contract/events/catalog.product.changed.v1.example.json' with { type: 'json' };
import removed from '@tessera/bff-catalog-contract/events/catalog.product.removed.v1.example.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { readCatalogEvent } from './read-catalog-event.ts';

const CHANGED = 'catalog.product.changed.v1';
const REMOVED = 'catalog.product.removed.v1';

describe('what the cart takes from catalog’s events', () => {
  it('reads the examples of catalog’s contract', () => {
    expect(readCatalogEvent({ type: CHANGED, data: changed })).toMatchObject({
      kind: 'changed',
      handle: changed.handle,
      variants: [{ variantId: changed.variants[0]?.id, price: 131_00, available: true }],
    });
    expect(readCatalogEvent({ type: REMOVED, data: removed })).toMatchObject({ kind: 'removed' });
  });

  it('counts a variant of an unpublished product as not available', () => {
    const news = readCatalogEvent({ type: CHANGED, data: { ...changed, published: false } });
    expect(news).toMatchObject({ variants: [{ available: false }] });
  });

  it('leaves alone what is none of its business', () => {
    const other = { type: 'catalog.store.opened.v1', data: {} };
    expect(readCatalogEvent(other)).toEqual({ kind: 'not-ours' });
  });

  it('throws on data that breaks the contract', () => {
    expect(() => readCatalogEvent({ type: CHANGED, data: { ...changed, variants: 3 } })).toThrow();
  });
});
