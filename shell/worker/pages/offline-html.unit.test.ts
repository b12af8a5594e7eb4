import { describe, expect, it } from 'vitest';
import { listsKept, saysItIsKept, timeOf, titleOf } from './offline-html.ts';

const kept = new Date(2026, 10, 26, 14, 32);

describe('a kept page', () => {
  it('says in words from when it is, above its header, and tells its scripts', () => {
    const html = '<!DOCTYPE html><html lang="en-IE"><head></head><body><header class="t-top">';
    const shown = saysItIsKept(html, kept, new Date(2026, 10, 26, 20));
    expect(shown).toContain('You are offline. This page is from 14:32.');
    expect(shown.indexOf('t-offline')).toBeLessThan(shown.indexOf('<header'));
    expect(shown).toContain(`<html data-kept="${kept.toISOString()}" lang="en-IE">`);
  });

  it.each([
    ['de-DE', 'Du bist offline. Diese Seite ist von 14:32.'],
    ['ar-AE', 'هذه الصفحة كما كانت في 14:32.'],
  ])('says it in its own language: %s', (locale, words) => {
    const html = `<html lang="${locale}"><body><header class="t-top">`;
    const shown = saysItIsKept(html, kept, new Date(2026, 10, 26, 20));
    expect(shown).toContain(words);
    expect(shown).not.toMatch(/offline\. This|Try again/);
  });

  it('names the day when it is not from today', () => {
    expect(timeOf(kept, new Date(2026, 10, 28), 'en-IE')).toMatch(/26 Nov.*14:32/);
  });
});

describe('the page for what was never seen', () => {
  const html = '<ul id="tessera-kept" class="c" hidden></ul>';

  it('lists what was, whatever it is called', () => {
    expect(listsKept(html, [{ path: '/products/a?b=1&c="', title: '<b>A</b> & $& B' }])).toBe(
      '<ul id="tessera-kept" class="c" ><li><a href="/products/a?b=1&#38;c=&#34;">&#60;b&#62;A&#60;/b&#62; &#38; $&#38; B</a></li></ul>',
    );
    expect(listsKept(html, [])).toBe(html);
  });

  it('calls pages what they call themselves', () => {
    expect(titleOf('<title>Ebb &amp; Flow &#39;7&#39; | Tessera</title>')).toBe("Ebb & Flow '7'");
  });
});
