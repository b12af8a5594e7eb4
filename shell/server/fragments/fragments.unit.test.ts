import { describe, expect, it } from 'vitest';
import { renderFallback } from './render-fallback.ts';
import { BrokenFragment, splitPreamble } from './split-preamble.ts';

const bytes = new TextEncoder().encode('{"head":{"title":"Ä"},"state":{"a":1}}\n<p>Größe 🖼️</p>');
async function* chunksOf(...chunks: Uint8Array[]) {
  yield* chunks;
}
const read = async (...chunks: Uint8Array[]) => {
  const { preamble, html } = await splitPreamble(chunksOf(...chunks));
  let text = '';
  for await (const part of html) text += part;
  return { preamble, text };
};

describe("a fragment's body", () => {
  it('is one line of JSON and then HTML, wherever it is cut', async () => {
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      expect(await read(bytes.slice(0, cut), bytes.slice(cut)), `cut at ${cut}`).toEqual({
        preamble: { head: { title: 'Ä' }, state: { a: 1 }, data: null },
        text: '<p>Größe 🖼️</p>',
      });
    }
  });

  it('is broken without that line', async () => {
    const encoder = new TextEncoder();
    await expect(read(encoder.encode('{"head":{}}'))).rejects.toThrow(BrokenFragment);
    await expect(read(encoder.encode('<p>no\n</p>'))).rejects.toThrow(BrokenFragment);
    await expect(read()).rejects.toThrow(BrokenFragment);
  });
});

it('a fallback has its props, escaped, and nothing for what is missing', () => {
  expect(
    renderFallback('<a href="/p/{handle}">{title}{gone}{list}</a>', {
      handle: '"><script>',
      title: 7,
      list: [],
    }),
  ).toBe('<a href="/p/&quot;&gt;&lt;script&gt;">7</a>');
});
