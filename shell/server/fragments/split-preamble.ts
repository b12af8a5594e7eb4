import type { Preamble } from './fragment-answer.ts';

// Dehydrated state of a long listing is some 100 KiB; far above that something is wrong.
const longestPreamble = 4 * 1024 * 1024;

/** Thrown when a body is no fragment: no first line, or not JSON. */
export class BrokenFragment extends Error {
  override name = 'BrokenFragment';
}

/**
 * Takes a fragment's body apart: one line of JSON, then HTML. Resolves when the line is there; the HTML
 * goes on streaming. Decodes UTF-8 across chunk borders.
 */
export async function splitPreamble(
  body: AsyncIterable<Uint8Array>,
): Promise<{ preamble: Preamble; html: AsyncIterable<string> }> {
  const decoder = new TextDecoder();
  const chunks = body[Symbol.asyncIterator]();
  let text = '';
  let end = -1;
  while (end < 0) {
    const { done, value } = await chunks.next();
    if (done) throw new BrokenFragment('The body ended before its first line did.');
    const searched = text.length;
    text += decoder.decode(value, { stream: true });
    end = text.indexOf('\n', searched);
    if (end < 0 && text.length > longestPreamble) throw new BrokenFragment('Endless first line.');
  }
  const preamble = parsePreamble(text.slice(0, end));
  const rest = text.slice(end + 1);

  async function* html() {
    try {
      if (rest !== '') yield rest;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
        const part = decoder.decode(next.value, { stream: true });
        if (part !== '') yield part;
      }
      const last = decoder.decode();
      if (last !== '') yield last;
    } finally {
      await chunks.return?.();
    }
  }
  return { preamble, html: html() };
}

function parsePreamble(line: string): Preamble {
  try {
    const json = JSON.parse(line) as Partial<Preamble> | null;
    return { head: json?.head ?? null, state: json?.state ?? null, data: json?.data ?? null };
  } catch (cause) {
    throw new BrokenFragment('The first line is not JSON.', { cause });
  }
}
