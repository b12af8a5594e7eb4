import { scope } from '../scope.ts';
import { splitLanguage } from '@tessera/mfe-kit/locales';
import { wordsIn } from '../words/words-in.ts';
import { addStore } from './add-store.ts';
import type { KeptAdd } from './kept-add.ts';
import { sendAdds } from './send-adds.ts';

export const addsTag = 'tessera-adds';

const send = ({ key, body }: KeptAdd): Promise<Response> =>
  fetch('/api/cart/lines', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body,
  });

/** Adds to the cart, or keeps what was to be added when there is no way to the shop, and says so to the page. */
export async function answerAdd(request: Request): Promise<Response> {
  const body = await request.clone().text();
  const key = crypto.randomUUID();
  const headers = new Headers(request.headers);
  headers.set('idempotency-key', key);
  try {
    return await fetch(request.url, { method: 'POST', headers, body });
  } catch {
    await addStore.keep({ key, body });
    // Refused in private windows, absent elsewhere: then a page says when it is online.
    await scope.registration.sync?.register(addsTag).catch(() => {});
    const problem = {
      type: 'kept-offline',
      status: 503,
      ...wordsIn(languageOf(request.referrer)).addKept,
    };
    return Response.json(problem, {
      status: 503,
      headers: { 'content-type': 'application/problem+json' },
    });
  }
}

/** The language of the page that asks. */
function languageOf(referrer: string): string {
  const page = URL.canParse(referrer) ? splitLanguage(new URL(referrer).pathname) : null;
  return page?.language ?? 'en';
}

let sending: Promise<void> | null = null;

/** Sends what waits, once at a time, and tells the pages that are open. */
export function sendKeptAdds(): Promise<void> {
  sending ??= sendAdds(addStore, send).finally(() => {
    sending = null;
  });
  return sending.finally(tellOutcomes);
}

/** Tells open pages what became of adds; without one, it waits for the next. */
export async function tellOutcomes(): Promise<void> {
  const clients = await scope.clients.matchAll();
  if (clients.length === 0) return;
  const outcomes = await addStore.takeOutcomes();
  for (const outcome of outcomes) for (const client of clients) client.postMessage(outcome);
}
