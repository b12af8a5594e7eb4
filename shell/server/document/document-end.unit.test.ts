import { describe, expect, it } from 'vitest';
import type { PageRequest } from '../fragments/page-request.ts';
import { shellEnd } from './document-end.ts';

const page = {
  nonce: 'n0nce',
  language: 'en',
  releases: new Map(),
  assignments: new Map(),
} as unknown as PageRequest;
const facts = {
  composition: 'c',
  view: 'v',
  sample: 1,
  worker: null,
  override: null,
  overridden: [],
  status: 200,
  error: null,
};
const client = { entry: 'shell.abc.js', js: [], assets: {}, css: [], shared: {} };

describe('the end of the shell', () => {
  it('loads no code by itself: the marker comes first, then the word that it may start', () => {
    const html = shellEnd(page, client, facts);
    expect(html).toContain(
      '<script nonce="n0nce">__tessera.end();__tessera.start("/assets/shell/shell.abc.js")</script>',
    );
    expect(html).not.toContain('type="module"');
  });

  it('ends without code when there is no build of it', () => {
    expect(shellEnd(page, null, facts)).toContain('<script nonce="n0nce">__tessera.end()</script>');
  });
});
