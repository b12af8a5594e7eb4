import { describe, expect, it } from 'vitest';
import { testProduct, testShirt } from '../product/test-product.ts';
import type { ProductDetail } from '../shop/api-types.ts';
import { renderFragment } from '../testing/render-fragment.ts';

const page = (product: ProductDetail, search = '') =>
  renderFragment({
    fragment: 'product',
    url: `/products/${product.handle}${search}`,
    props: { handle: product.handle },
    replies: { [`/api/catalog/products/${product.handle}`]: product },
  });
const variant = (title: string) =>
  testProduct().variants.find((one) => one.title === title)?.id ?? '';

describe('the product page', () => {
  it('says one price in headline, button and selection, for every variant', async () => {
    const product = testProduct();
    for (const one of product.variants.filter(({ available }) => available)) {
      const { html } = await page(product, `?variant=${one.id}`);
      const euros = `€${one.price.amount / 100}`;
      expect(html).toContain(`<span class="t-price t-price-big">${euros}</span>`);
      expect(html).toContain(
        `data-props="{&quot;priceLabel&quot;:&quot;${euros}&quot;,&quot;variantId&quot;:&quot;${one.id}&quot;}"`,
      );
      const chosen = [
        ...html.matchAll(
          /class="t-tile"[^>]*aria-current="true"[^>]*>.*?<b>(?:<bdi[^>]*>)?([^<]*)/g,
        ),
      ];
      const frame = one.options['Frame'] === 'None' ? 'No frame' : one.options['Frame'];
      expect(chosen.map(([, label]) => label)).toEqual([
        one.options['Size']?.replace(' cm', ''),
        frame,
      ]);
    }
  });

  it('offers each choice as a link to its own page, so that no script is needed', async () => {
    const { html } = await page(testProduct());
    expect(html).toContain(
      `href="/products/harbour-evening?variant=${variant('24 × 30 cm / Black')}"`,
    );
    expect(html).toContain(
      `href="/products/harbour-evening?variant=${variant('40 × 50 cm / Oak')}"`,
    );
  });

  it('says what is sold out and offers no button for it', async () => {
    const { html } = await page(testProduct(), `?variant=${variant('24 × 30 cm / Oak')}`);
    expect(html).toContain('Sold out as chosen');
    expect(html).not.toContain('cart/add-to-cart');
  });

  it('says how many are left when there are few, and that there are few when it is not told', async () => {
    const product = testProduct();
    const left = async (few: number | null) => {
      const variants = product.variants.map((one) => ({
        ...one,
        stock: 'low' as const,
        left: few,
      }));
      return (await page({ ...product, variants })).html;
    };
    expect(await left(3)).toContain('Only 3 left in this size and frame.');
    expect(await left(null)).toContain('Only a few left in this size and frame.');
    expect((await page(product)).html).not.toContain('left in this size');
  });

  it('hangs the print in the chosen frame and size', async () => {
    const { html } = await page(testProduct(), `?variant=${variant('24 × 30 cm / Black')}`);
    expect(html).toContain('t-room-24');
    expect(html).not.toContain('t-room-40');
    const none = await page(testProduct(), `?variant=${variant('40 × 50 cm / None')}`);
    expect(none.html).not.toContain('t-frame-black');
  });

  it('tells search engines of every variant and its offer, under one address', async () => {
    const { head } = await page(testProduct(), `?variant=${variant('24 × 30 cm / Oak')}`);
    expect(head.links[0]).toEqual({
      rel: 'canonical',
      href: 'https://shop.example/products/harbour-evening',
    });
    const [group, crumbs] = head.jsonLd;
    expect(group).toMatchObject({
      '@type': 'ProductGroup',
      productGroupID: 'harbour-evening',
      variesBy: ['https://schema.org/size'],
    });
    const variants = group?.['hasVariant'] as { offers: Record<string, string> }[];
    expect(variants).toHaveLength(6);
    expect(variants[1]?.offers).toMatchObject({
      price: '103.00',
      priceCurrency: 'EUR',
      availability: 'https://schema.org/OutOfStock',
    });
    expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList' });
  });

  it('shows prices in the currency they come in, and tells search engines those in euros', async () => {
    const product = testProduct();
    const variants = product.variants.map((one) => ({
      ...one,
      price: { amount: one.prices['GBP'] ?? 0, currency: 'GBP' },
    }));
    const { html, head } = await page({ ...product, variants });
    expect(html).toContain('£');
    expect(html.replaceAll(/<script[^]*?<\/script>/g, '')).not.toContain('€');
    const offers = JSON.stringify(head.jsonLd);
    expect(offers).toContain('"priceCurrency":"EUR"');
    expect(offers).not.toContain('GBP');
  });

  it('shows the framed print where its link is shared, and the picture it has when it is none of ours', async () => {
    const { head } = await page(testProduct());
    expect(head.meta).toContainEqual({
      property: 'og:image',
      content: 'https://shop.example/api/catalog/products/harbour-evening/share.jpg',
    });
    expect(head.meta).toContainEqual({ property: 'og:image:width', content: '1200' });
    expect(head.meta).toContainEqual({ name: 'twitter:card', content: 'summary_large_image' });
    const shirt = await page(testShirt());
    expect(shirt.head.meta).toContainEqual({
      property: 'og:image',
      content: 'https://cdn.example/shirt.jpg',
    });
    expect(shirt.head.meta).toContainEqual({ name: 'twitter:card', content: 'summary' });
  });

  it('shows a product of another kind without frame, room or scale', async () => {
    const { status, html } = await page(testShirt());
    expect(status).toBe(200);
    expect(html).toContain('https://cdn.example/shirt.jpg');
    expect(html).not.toContain('t-room');
    expect(html).toContain('€20');
  });

  it('is a 404 page of the shop for a product that does not exist', async () => {
    const { status, html, head } = await renderFragment({
      fragment: 'product',
      url: '/products/nope',
      props: { handle: 'nope' },
      replies: {},
    });
    expect([status, head.title]).toEqual([404, 'Not found | Tessera']);
    expect(html).toContain('There is no such print');
    expect(html).toContain('href="/c/prints"');
  });
});
