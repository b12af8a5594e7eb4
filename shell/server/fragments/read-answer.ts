import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { FragmentAnswer } from './fragment-answer.ts';
import { limitStall } from './limit-stall.ts';
import { BrokenFragment, splitPreamble } from './split-preamble.ts';

const fragmentType = 'application/vnd.tessera.fragment';

/** A body that stalls this long is given up; what came before has been shown already. */
const stallMs = 15_000;

/**
 * Reads what a service answered. `timeoutMs` is for the first line only, which belongs to the headers:
 * nothing can be written without it.
 */
export async function readAnswer(
  response: IncomingMessage,
  timeoutMs: number,
  elapsed: () => number,
): Promise<FragmentAnswer> {
  const status = response.statusCode ?? 502;
  const setCookies = response.headers['set-cookie'] ?? [];

  if (status >= 300 && status < 400 && response.headers.location) {
    response.resume();
    return {
      kind: 'redirect',
      status,
      location: response.headers.location,
      setCookies,
      ms: elapsed(),
    };
  }
  const deadline = setTimeout(() => response.destroy(new DeadlineMissed()), timeoutMs);
  try {
    if (!response.headers['content-type']?.startsWith(fragmentType)) {
      const { title, detail } = readProblem(await text(response));
      return { kind: 'problem', status, title, detail, setCookies, ms: elapsed() };
    }
    const body = limitStall(response, stallMs, () => response.destroy(new DeadlineMissed()));
    const { preamble, html } = await splitPreamble(body);
    if (status >= 400 && preamble.head === null) {
      // An error page has a head; what has none is a problem that a release passed on from its API.
      const { title, detail } = readProblem(await joined(html));
      return { kind: 'problem', status, title, detail, setCookies, ms: elapsed() };
    }
    return { kind: 'html', status, preamble, html, setCookies, ms: elapsed() };
  } catch (error) {
    response.destroy();
    if (error instanceof DeadlineMissed)
      return { kind: 'failed', reason: 'timeout', ms: elapsed() };
    const expected = error instanceof BrokenFragment || isStreamError(error);
    if (!expected) throw error;
    return { kind: 'failed', reason: 'broken', ms: elapsed() };
  } finally {
    clearTimeout(deadline);
  }
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let whole = '';
  for await (const piece of pieces) whole += piece;
  return whole;
}

class DeadlineMissed extends Error {
  override name = 'DeadlineMissed';
}

const isStreamError = (error: unknown) => error instanceof Error && 'code' in error;

function readProblem(body: string): { title: string; detail: string } {
  try {
    const json = JSON.parse(body) as Record<string, unknown>;
    const member = (name: string) => (typeof json[name] === 'string' ? json[name] : '');
    return { title: member('title'), detail: member('detail') };
  } catch {
    return { title: '', detail: '' };
  }
}
