import { expect, it } from 'vitest';
import { removeScripts } from './without-scripts.ts';

it('leaves the page and takes every script, preload and state', () => {
  const html =
    '<head><link rel="modulepreload" href="/a.js" crossorigin><link rel="stylesheet" href="/a.css">' +
    '<script nonce="x">let a = 1 < 2;\n</script></head><main>Hello<script type="application/json">{}</script></main>';
  expect(removeScripts(html)).toBe(
    '<head><link rel="stylesheet" href="/a.css"></head><main>Hello</main>',
  );
});
