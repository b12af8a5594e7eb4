import { describe, expect, it } from 'vitest';
import { createSlotScanner, type Token } from './scan-slots.ts';

const slot = `<tessera-slot data-fragment="cart/add-to-cart" data-props="{&quot;variantId&quot;:&quot;a&gt;b&quot;}" class="x"></tessera-slot>`;

const point = `<tessera-point data-point="catalog/product/after" data-props="{&quot;handle&quot;:&quot;a&gt;b&quot;}"></tessera-point>`;
const standing: Record<string, string[]> = {
  'catalog/product/after': ['fit/guide', 'reviews/sum'],
};

const scan = (...chunks: string[]): Token[] => {
  const scanner = createSlotScanner((name) => standing[name] ?? []);
  const tokens = [...chunks.flatMap((chunk) => scanner.push(chunk)), ...scanner.end()];
  // Text may come in pieces; what counts is the text.
  return tokens.reduce<Token[]>((joined, token) => {
    const last = joined.at(-1);
    if (token.kind === 'text' && last?.kind === 'text') last.text += token.text;
    else joined.push({ ...token });
    return joined;
  }, []);
};

describe('the slot scanner', () => {
  it('finds a slot with its fragment, props and attributes', () => {
    expect(scan(`<p>a</p>${slot}<p>b</p>`)).toEqual([
      { kind: 'text', text: '<p>a</p>' },
      {
        kind: 'slot',
        attributes:
          ' data-fragment="cart/add-to-cart" data-props="{&quot;variantId&quot;:&quot;a&gt;b&quot;}" class="x"',
        fragment: 'cart/add-to-cart',
        props: { variantId: 'a>b' },
      },
      { kind: 'text', text: '<p>b</p>' },
    ]);
  });

  it('finds the same wherever the HTML is cut in two', () => {
    const html = `<p>a < b <tessera</p>${slot}<i>${slot}</i>${point}<tessera-pointless>`;
    const whole = scan(html);
    for (let cut = 0; cut <= html.length; cut += 1) {
      expect(scan(html.slice(0, cut), html.slice(cut)), `cut at ${cut}`).toEqual(whole);
    }
    expect(scan(...html)).toEqual(whole);
  });

  it('gives an extension point as text around a slot for each fragment that stands there', () => {
    const attributes = (fragment: string) =>
      ` data-fragment="${fragment}" data-props="{&quot;handle&quot;:&quot;a&gt;b&quot;}"`;
    const props = { handle: 'a>b' };
    expect(scan(`<p>a</p>${point}<p>b</p>`)).toEqual([
      { kind: 'text', text: `<p>a</p>${point.replace('</tessera-point>', '')}` },
      { kind: 'slot', attributes: attributes('fit/guide'), fragment: 'fit/guide', props },
      { kind: 'slot', attributes: attributes('reviews/sum'), fragment: 'reviews/sum', props },
      { kind: 'text', text: '</tessera-point><p>b</p>' },
    ]);
  });

  it('leaves an extension point where nobody stands as it was written', () => {
    const html = '<i></i><tessera-point data-point="x/y/z" data-props="{}"></tessera-point><b></b>';
    expect(scan(html)).toEqual([{ kind: 'text', text: html }]);
  });

  it('passes text on at once, except what could be the beginning of a slot', () => {
    const scanner = createSlotScanner();
    expect(scanner.push('<p>ready</p><tess')).toEqual([{ kind: 'text', text: '<p>ready</p>' }]);
    expect(scanner.push('ellate>')).toEqual([{ kind: 'text', text: '<tessellate>' }]);
  });

  it('does not take an element with a longer name for a slot', () => {
    const html = '<tessera-slots></tessera-slots>';
    expect(scan(html)).toEqual([{ kind: 'text', text: html }]);
  });

  it('is not misled by ">" in a quoted attribute', () => {
    const [token] = scan(`<tessera-slot title='a > b' data-fragment='x/y'></tessera-slot>`);
    expect(token).toMatchObject({ kind: 'slot', fragment: 'x/y', props: {} });
  });

  it('gives props that are no JSON object as null', () => {
    for (const props of ['{', '[]', '1', 'null']) {
      const [token] = scan(
        `<tessera-slot data-fragment="x/y" data-props="${props}"></tessera-slot>`,
      );
      expect(token).toMatchObject({ kind: 'slot', props: null });
    }
  });

  it('gives back an unclosed slot as the text it was', () => {
    expect(scan('a<tessera-slot data-fragment="x/y">')).toEqual([
      { kind: 'text', text: 'a<tessera-slot data-fragment="x/y">' },
    ]);
  });
});
