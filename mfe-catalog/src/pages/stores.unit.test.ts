import { describe, expect, it } from 'vitest';
import { testStore } from '../stores/test-store.ts';
import { renderFragment } from '../testing/render-fragment.ts';

describe('the page of the stores', () => {
  it('has each store on the map, as a link to its entry in the list, and says whether it is open', async () => {
    const berlin = { ...testStore, id: 'berlin', name: 'Tessera Kreuzberg', city: 'Berlin' };
    const { html } = await renderFragment({
      fragment: 'stores',
      url: '/stores',
      replies: { '/api/catalog/stores': { items: [testStore, berlin] } },
    });
    for (const { id, city, name } of [testStore, berlin]) {
      expect(html).toMatch(new RegExp(`<a href="#${id}"[^>]*aria-label="${city}: ${name}"`));
      expect(html).toMatch(new RegExp(`<li[^>]*id="${id}"`));
    }
    expect(html).toMatch(/Open now until|Closed/);
  });
});
