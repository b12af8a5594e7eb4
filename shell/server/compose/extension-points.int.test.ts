import { afterEach, describe, expect, it } from 'vitest';
import { shopReleases, startShop, type TestShop } from '../testing/start-shop.ts';
import { testFragment } from '../testing/test-release.ts';

const point = 'catalog/product/after-details';
const pointHtml = `<tessera-point data-point="${point}" data-props="{&quot;handle&quot;:&quot;x&quot;}"></tessera-point>`;

/** The shop, with a fragment of account that wants to stand on catalog's page. */
const extended = () => {
  const summary = testFragment({ extends: [point], fallback: '<a href="/n/{handle}">Notes</a>' });
  return shopReleases().map((release) =>
    release.name === 'account'
      ? { ...release, fragments: { ...release.fragments, notes: summary } }
      : release,
  );
};

describe('an extension point of a page', () => {
  let shop: TestShop;
  afterEach(() => shop.stop());

  const open = async (releases = extended()) => {
    shop = await startShop(releases);
    shop.catalog.routes['/fragments/product'] = () => ({
      html: [`<h1>Print</h1>${pointHtml}<p>after</p>`],
    });
    shop.account.routes['/fragments/notes'] = () => ({ html: ['<b>4 notes</b>'] });
  };
  /** The page is written only when the fragment has been asked for. */
  const pageWaitsForNotes = (notes: string) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    shop.account.routes['/fragments/notes'] = () => {
      resolve();
      return { html: [notes] };
    };
    shop.catalog.routes['/fragments/product'] = () => ({
      html: [`<h1>Print</h1>${pointHtml}<p>after</p>`],
      until: promise,
    });
  };
  const asked = () =>
    shop.account.requests.map(({ url }) => url).filter((url) => url.startsWith('/fragments/notes'));
  const product = async () => (await fetch(`${shop.url}/products/x`)).text();

  it("shows another team's fragment with the point's props", async () => {
    await open();
    // In its place or, on a busy machine, at the end: the first time nobody could know of it beforehand.
    expect(await product()).toContain('<b>4 notes</b>');
    expect(asked()).toEqual(['/fragments/notes?props=%7B%22handle%22%3A%22x%22%7D']);
    pageWaitsForNotes('<b>4 notes</b>');
    expect(await product()).toMatch(
      /<h1>Print<\/h1><tessera-point data-point="catalog\/product\/after-details"[^>]*><tessera-slot data-fragment="account\/notes" data-props="[^"]*" data-instance="(s\d)"><tessera-fragment id="\1"[^>]*data-owner="account" data-release="a1"[^>]*><b>4 notes<\/b>.*<\/tessera-slot><\/tessera-point><p>after<\/p>/,
    );
  });

  it('is fetched beside the page the second time', async () => {
    await open();
    await product();
    shop.account.requests.length = 0;
    pageWaitsForNotes('<b>beside</b>');
    expect(await product()).toContain('<b>beside</b>');
    expect(asked()).toHaveLength(1);
  });

  it('keeps the fallback of a fragment that does not come, and the page around it', async () => {
    await open();
    shop.account.routes['/fragments/notes'] = () => ({ status: 500 });
    const html = await product();
    expect(html).toContain('data-reason="status"><a href="/n/x">Notes</a></tessera-slot>');
    expect(html).toContain('</tessera-point><p>after</p>');
  });

  it('is an empty element when nobody stands there', async () => {
    await open(shopReleases());
    expect(await product()).toContain(`<h1>Print</h1>${pointHtml}<p>after</p>`);
    expect(asked()).toEqual([]);
  });
});
