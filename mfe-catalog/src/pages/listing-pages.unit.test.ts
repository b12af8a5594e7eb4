import { describe, expect, it } from 'vitest';
import { renderFragment } from '../testing/render-fragment.ts';
import { testCategories, testList } from '../testing/test-list.ts';

const categories = { '/api/catalog/categories': testCategories };
const category = (url: string, replies: Record<string, unknown>) =>
  renderFragment({
    fragment: 'category',
    url,
    props: { category: new URL(url, 'https://shop.example').pathname.split('/')[2] },
    replies: { ...categories, ...replies },
  });
const count = (html: string, part: string) => html.split(part).length - 1;

describe('a category page', () => {
  it('is a list of links with count, filters, order and the way on, all without script', async () => {
    const { status, html } = await category('/c/prints', {
      '/api/catalog/products': testList(60),
    });
    expect(status).toBe(200);
    expect(html).toContain('60 prints');
    expect(count(html, 'class="t-card"')).toBe(24);
    expect(html).toContain('href="/products/print-1"');
    expect(html).toContain('You have seen 24 of 60 prints');
    expect(count(html, '>4.5 out of 5, 8 reviews<')).toBe(24);
    expect(html).toMatch(/href="\/c\/prints\?page=2"[^>]*>Show 24 more/);
    expect(html).toMatch(/<form [^>]*action="\/c\/prints"[^>]*>.*name="sort"/s);
    expect(html).toContain('<button type="submit" class="t-btn t-btn-primary">Show results');
    expect(html).not.toContain('style=');
  });

  it('leaves a corner of each card, and one place for all of them, to other teams', async () => {
    const { html } = await category('/c/prints', { '/api/catalog/products': testList(60) });
    expect(html).toContain('<span data-card-corner="print-1" data-title="Print print-1"></span>');
    expect(count(html, 'data-card-corner=')).toBe(24);
    expect(count(html, 'data-point="catalog/list/card-corners"')).toBe(1);
  });

  it('asks for the page, filters and order that its address names, and nothing else', async () => {
    const { asked, html } = await category('/c/line?family=Opus&sort=newest&page=2&utm=x', {
      '/api/catalog/products?category=line&family=Opus&sort=newest&page=2': testList(30, 2, 'Opus'),
    });
    expect(asked.sort()).toEqual([
      '/api/catalog/categories',
      '/api/catalog/products?category=line&family=Opus&sort=newest&page=2',
    ]);
    expect(html).toContain('You have seen 30 of 30 prints');
    expect(html).toMatch(/href="\/c\/line\?family=Opus&amp;sort=newest"[^>]*>Previous page/);
    expect(html).not.toContain('Show 24 more');
  });

  it('lets each filter be taken away, and all at once', async () => {
    const { html } = await category('/c/prints?family=Opus&sort=newest', {
      '/api/catalog/products?family=Opus&sort=newest': testList(5, 1, 'Opus'),
    });
    expect(html).toMatch(/href="\/c\/prints\?sort=newest"[^>]*>.*?Remove filter: .*?Opus/);
    expect(html).toMatch(/href="\/c\/prints\?sort=newest"[^>]*>Clear all/);
    expect(html).toMatch(/<input[^>]*type="hidden" name="sort" value="newest"/);
  });

  it('leaves out a facet in which there is nothing to choose', async () => {
    const { html } = await category('/c/prints', { '/api/catalog/products': testList(60) });
    expect(html).toContain('name="family"');
    expect(html).not.toContain('name="orientation"');
  });

  it('loads one image with priority and the others when they are scrolled to', async () => {
    const { html } = await category('/c/prints', { '/api/catalog/products': testList(60) });
    expect(count(html, 'fetchPriority="high"')).toBe(1);
    expect(count(html, 'loading="lazy"')).toBe(23);
  });

  it('says in its head what it is, where it goes on, and what search engines may keep', async () => {
    const { head } = await category('/c/geometric?page=2', {
      '/api/catalog/products?category=geometric&page=2': testList(60, 2),
    });
    expect(head.title).toBe('Geometric, page 2 | Tessera');
    expect(head.links).toEqual([
      { rel: 'canonical', href: 'https://shop.example/c/geometric?page=2' },
      { rel: 'prev', href: 'https://shop.example/c/geometric' },
      { rel: 'next', href: 'https://shop.example/c/geometric?page=3' },
    ]);
    expect(head.meta).toContainEqual({ name: 'description', content: 'Exact rules.' });
    expect(head.jsonLd.map((data) => data['@type'])).toEqual(['BreadcrumbList', 'ItemList']);
    const filtered = await category('/c/geometric?family=Opus', {
      '/api/catalog/products?category=geometric&family=Opus': testList(5, 1, 'Opus'),
    });
    expect(filtered.head.meta).toContainEqual({ name: 'robots', content: 'noindex, follow' });
    expect(filtered.head.links[0]?.href).toBe('https://shop.example/c/geometric');
  });

  it('is a 404 page for a category or a page of the list that does not exist', async () => {
    const unknown = await category('/c/nope', {
      '/api/catalog/products?category=nope': testList(0),
    });
    expect([unknown.status, unknown.head.title]).toEqual([404, 'Not found | Tessera']);
    expect(unknown.html).toContain('There is no such category');
    const beyond = await category('/c/prints?page=9', {
      '/api/catalog/products?page=9': testList(60, 9),
    });
    expect(beyond.status).toBe(404);
    expect(beyond.html).toContain('href="/c/prints"');
  });
});

describe('the search page', () => {
  it('lists what was found, and keeps the words in every link', async () => {
    const { html, head } = await renderFragment({
      fragment: 'search',
      url: '/search?q=%3Cb%3Esea',
      replies: { ...categories, '/api/catalog/products?q=%3Cb%3Esea': testList(30) },
    });
    expect(head.title).toBe('Results for “<b>sea” | Tessera');
    expect(html).toContain('Results for “&lt;b&gt;sea”');
    expect(html).toContain('href="/search?q=%3Cb%3Esea&amp;page=2"');
    expect(html).toMatch(/<input[^>]*type="hidden" name="q" value="&lt;b&gt;sea"/);
  });

  it('offers other ways when nothing was found', async () => {
    const { status, html } = await renderFragment({
      fragment: 'search',
      url: '/search?q=zzz',
      replies: { ...categories, '/api/catalog/products?q=zzz': testList(0) },
    });
    expect(status).toBe(200);
    expect(html).toContain('Nothing found for “zzz”');
    expect(html).toContain('href="/c/geometric"');
    expect(html).toContain('data-fragment="catalog/recommendations"');
  });

  it('offers searches and series that come near, when there are', async () => {
    const search = {
      corrected: null,
      words: ['blue', 'zebra'],
      alternatives: [{ q: 'blue & white', count: 12 }],
      families: [{ value: 'Wind Studies', count: 4 }],
    };
    const { html } = await renderFragment({
      fragment: 'search',
      url: '/search?q=blue+zebra',
      replies: { ...categories, '/api/catalog/products?q=blue+zebra': { ...testList(0), search } },
    });
    expect(html).toMatch(/href="\/search\?q=blue\+%26\+white"[^>]*>blue &amp; white.*12/);
    expect(html).toContain('href="/c/prints?family=Wind+Studies"');
  });

  it('marks the words that were found, and says when they are not those that were typed', async () => {
    const search = { corrected: 'print', words: ['print'], alternatives: [], families: [] };
    const { html } = await renderFragment({
      fragment: 'search',
      url: '/search?q=pritn',
      replies: { ...categories, '/api/catalog/products?q=pritn': { ...testList(3), search } },
    });
    expect(count(html, '<mark')).toBe(6);
    expect(html).toMatch(/Showing results for “(<!-- -->)?print/);
    expect(html).toContain('pritn');
  });

  it('keeps the filters in sight when they are why nothing was found', async () => {
    const { html } = await renderFragment({
      fragment: 'search',
      url: '/search?q=sea&family=Opus',
      replies: { ...categories, '/api/catalog/products?q=sea&family=Opus': testList(0, 1, 'Opus') },
    });
    expect(html).toMatch(/href="\/search\?q=sea"[^>]*>Clear all/);
  });
});

describe('the home page', () => {
  it('shows the room, the categories that divide the shop, and the first prints', async () => {
    const { html, head } = await renderFragment({
      fragment: 'home',
      url: '/',
      replies: { ...categories, '/api/catalog/products': testList(60) },
    });
    expect(html).toContain('t-room-80');
    expect(html).toContain('href="/c/geometric"');
    expect(html).not.toContain('href="/c/art-print"');
    expect(count(html, 'fetchPriority="high"')).toBe(1);
    expect(html).toMatch(/href="\/c\/prints\?page=2"[^>]*>Show 24 more/);
    expect(head.links).toContainEqual({ rel: 'canonical', href: 'https://shop.example/' });
  });
});
