import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildStylesheet } from './build-stylesheet.ts';
import { renderTokens } from './build-tokens.ts';

describe('the generated tokens', () => {
  it('are what tokens/*.tokens.json say', async () => {
    for (const { path, text } of await renderTokens()) {
      expect(await readFile(path, 'utf8')).toBe(text);
    }
  });
});

describe('the runtime stylesheet', async () => {
  const files = await buildStylesheet();
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString());
  const css = Buffer.from(files.get(manifest.css) ?? []);

  it('gives the same bytes each time', async () => {
    expect([...(await buildStylesheet())]).toEqual([...files]);
  });

  it('orders the layers before anything else', () => {
    expect(css.subarray(0, 36).toString()).toBe('@layer tokens,base,ds,mfe,utilities;');
  });

  it('refers to the files beside it only', () => {
    const urls = [...css.toString().matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url);
    expect(urls).toEqual(manifest.fonts.map(({ file }: { file: string }) => file));
    for (const url of urls) expect(files.has(String(url))).toBe(true);
  });

  it('fits its budgets: 20 KB of CSS, 55 KB of fonts', () => {
    expect(brotliCompressSync(css).byteLength).toBeLessThanOrEqual(20_000);
    const fonts = [...files].filter(([name]) => name.endsWith('.woff2'));
    const bytes = fonts.reduce((sum, [, font]) => sum + font.byteLength, 0);
    expect(bytes).toBeLessThanOrEqual(55_000);
  });
});
