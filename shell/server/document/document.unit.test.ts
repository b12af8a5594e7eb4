import { describe, expect, it } from 'vitest';
import { testFragment, testRelease } from '../testing/test-release.ts';
import { escapeHtml, scriptJson, unescapeAttribute } from './escape.ts';
import { headElements } from './head-elements.ts';
import { importMapJson } from './import-map.ts';
import { allModules, neededModules } from './module-assets.ts';
import { negotiateEncoding } from './negotiate-encoding.ts';
import { pageDataJson } from './page-data.ts';
import { createStyleWriter } from './stylesheet.ts';

const asset = (integrity: string) => ({ bytes: 1, integrity });
const releases = new Map([
  [
    'cart',
    testRelease({
      name: 'cart',
      id: 'k1',
      remoteEntry: 'entry.js',
      routes: [{ path: '/cart', page: 'cart' }],
      fragments: {
        'mini-cart': testFragment({ js: ['mini.js', 'common.js'], fallback: '<a></a>' }),
        'add-to-cart': testFragment({ js: ['add.js', 'common.js'] }),
        'waiting-page': testFragment({ kind: 'page', js: ['page.js'], hydrate: 'interaction' }),
        lazy: testFragment({ js: ['lazy.js'], hydrate: 'interaction' }),
        woken: testFragment({ js: ['woken.js'], hydrate: 'interaction', wakesWithTeam: true }),
      },
      assets: {
        'entry.js': asset('sha384-e'),
        'mini.js': asset('sha384-m'),
        'common.js': asset('sha384-c'),
        'add.js': asset('sha384-a'),
        'lazy.js': asset('sha384-l'),
        'woken.js': asset('sha384-w'),
        'mini.css': asset('sha384-css'),
      },
    }),
  ],
]);
const client = {
  entry: 'shell.js',
  js: ['vendor.js'],
  css: [],
  shared: {},
  assets: { 'shell.js': asset('sha384-s'), 'vendor.js': asset('sha384-v') },
};

describe('text in a document', () => {
  it('cannot leave an attribute, an element or a data block', () => {
    expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
    expect(scriptJson({ a: '</script><!--' })).toBe('{"a":"\\u003c/script>\\u003c!--"}');
  });

  it('comes back as it was', () => {
    for (const text of [`{"a":"<&amp;>'"}`, '&lt;', '&amp;quot;']) {
      expect(unescapeAttribute(escapeHtml(text))).toBe(text);
    }
  });
});

describe('head elements', () => {
  it('are written once each, escaped', () => {
    const description = { name: 'description', content: '"quoted"' };
    expect(
      headElements({ title: 'A & B', meta: [description, description], links: [], jsonLd: [] }),
    ).toBe('<title>A &amp; B</title><meta name="description" content="&quot;quoted&quot;">');
  });

  it('are those a page may have, without handlers', () => {
    const html = headElements({
      links: [
        { rel: 'canonical', href: '/x' },
        { rel: 'stylesheet', href: '/evil.css' },
        { rel: 'canonical', href: '/y', onload: 'alert(1)', '"><script>': 'x' },
      ],
    });
    expect(html).toBe(
      '<title>Tessera</title><link rel="canonical" href="/x"><link rel="canonical" href="/y">',
    );
  });

  it('have a page without JavaScript loaded again when it asks for that, and only that page', () => {
    expect(headElements({ refreshWithoutScript: 2 })).toBe(
      '<title>Tessera</title><noscript><meta http-equiv="refresh" content="2"></noscript>',
    );
    for (const wrong of [0, 0.5, Infinity, '2; url=https://evil.example']) {
      expect(headElements({ refreshWithoutScript: wrong as number })).not.toContain('refresh');
    }
    expect(headElements({ title: 'A' })).not.toContain('noscript');
  });
});

describe('modules', () => {
  it('all have their integrity in the import map; other files do not', () => {
    expect(JSON.parse(importMapJson(releases, client))).toEqual({
      integrity: {
        '/assets/shell/shell.js': 'sha384-s',
        '/assets/shell/vendor.js': 'sha384-v',
        '/assets/cart/k1/entry.js': 'sha384-e',
        '/assets/cart/k1/mini.js': 'sha384-m',
        '/assets/cart/k1/common.js': 'sha384-c',
        '/assets/cart/k1/add.js': 'sha384-a',
        '/assets/cart/k1/lazy.js': 'sha384-l',
        '/assets/cart/k1/woken.js': 'sha384-w',
      },
    });
    expect(allModules(releases, null)).toHaveLength(6);
  });

  it('that a page needs are named once each, those for later not at all', () => {
    const needed = neededModules(releases, client, [
      'cart/mini-cart',
      'cart/add-to-cart',
      'cart/lazy',
      'gone/away',
    ]);
    expect(needed.map(({ href }) => href)).toEqual([
      '/assets/shell/shell.js',
      '/assets/shell/vendor.js',
      '/assets/cart/k1/entry.js',
      '/assets/cart/k1/mini.js',
      '/assets/cart/k1/common.js',
      '/assets/cart/k1/add.js',
    ]);
    expect(needed.at(-1)?.integrity).toBe('sha384-a');
  });

  it('are the shell’s entry alone while no fragment wants its code', () => {
    const needed = neededModules(releases, client, ['cart/lazy', 'cart/woken']);
    expect(needed.map(({ href }) => href)).toEqual(['/assets/shell/shell.js']);
  });

  it('of what stands in a page that waits come with it, those of the frame at once', () => {
    const hrefs = (fragments: string[]) =>
      neededModules(releases, null, fragments).map(({ href }) => href);
    expect(hrefs(['cart/waiting-page', 'cart/add-to-cart'])).toEqual([]);
    expect(hrefs(['cart/waiting-page', 'cart/mini-cart'])).toContain('/assets/cart/k1/mini.js');
  });

  it('of a fragment that wakes with its team are needed only beside other code of that team', () => {
    const hrefs = (fragments: string[]) =>
      neededModules(releases, null, fragments).map(({ href }) => href);
    expect(hrefs(['cart/woken', 'cart/lazy'])).toEqual([]);
    expect(hrefs(['cart/woken', 'cart/add-to-cart'])).toEqual([
      '/assets/cart/k1/entry.js',
      '/assets/cart/k1/add.js',
      '/assets/cart/k1/common.js',
      '/assets/cart/k1/woken.js',
    ]);
  });
});

it('the page data tells the browser what the request was resolved to, and no more', () => {
  const facts = {
    composition: 'c',
    view: 'v',
    sample: 1,
    override: null,
    overridden: [],
    worker: null,
    status: 200,
    error: null,
  };
  const assigned = new Map([['cart', { bucket: 'canary' as const }]]);
  const data = JSON.parse(pageDataJson(releases, assigned, facts, 'en')) as {
    composition: string;
    releases: { cart: Record<string, unknown> };
  };
  expect(data).toMatchObject(facts);
  expect(data.releases.cart).toMatchObject({
    id: 'k1',
    bucket: 'canary',
    base: '/assets/cart/k1/',
    entry: '/assets/cart/k1/entry.js',
    routes: [{ path: '/cart', page: 'cart' }],
    fragments: {
      'mini-cart': { kind: 'fragment', hydrate: 'load', fallback: '<a></a>' },
      woken: { hydrate: 'interaction', wakesWithTeam: true },
    },
  });
  expect(data.releases.cart['assets']).toBeUndefined();
  const control = JSON.parse(
    pageDataJson(releases, new Map([['cart', { bucket: 'control' as const }]]), facts, 'en'),
  ) as typeof data;
  expect(control.releases.cart['bucket']).toBe('control');
});

it('a stylesheet is written once a document; one that cannot be inlined is linked', () => {
  const { write } = createStyleWriter('n');
  const inline = { href: 'http://shop/a.css', css: '@layer mfe{}' };
  const linked = { href: 'http://shop/b.css', css: null };
  expect(write([inline, linked, inline])).toBe(
    '<style nonce="n" data-href="http://shop/a.css">@layer mfe{}</style><link rel="stylesheet" href="http://shop/b.css">',
  );
  expect(write([linked, inline])).toBe('');
});

it.each([
  [undefined, 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['BR', 'br'],
])('Accept-Encoding %s gives %s', (accepted, encoding) => {
  expect(negotiateEncoding(accepted)).toBe(encoding);
});
