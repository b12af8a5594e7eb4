import { languages, localPath, splitLanguage, type Language } from '@tessera/mfe-kit/locales';
import type { KeptPage } from './offline-html.ts';
import { listsKept, saysItIsKept, titleOf } from './offline-html.ts';

const pagesCache = 'tessera-pages-1';
const offlineCache = 'tessera-offline-1';
/** The offline page of each language: `/offline`, `/de/offline`. */
const offlinePath = (language: Language) => localPath('/offline', language);
const mostPages = 40;
const keptAt = 'tessera-kept';
const keptTitle = 'tessera-title';

/** The shop says of a page that it may be kept: it is nobody's in particular, and made of what is live for all. */
const mayBeKept = (response: Response): boolean =>
  response.ok && !response.redirected && response.headers.get('tessera-keep') === '1';

const addressOf = (href: string): string => {
  const url = new URL(href);
  return url.pathname + url.search;
};

/** Keeps a page that was just answered, in the place of what it was before. Forgets the oldest of too many. */
export async function keepPage(href: string, response: Response): Promise<void> {
  if (!mayBeKept(response)) return;
  const html = await response.text();
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'set-cookie']) headers.delete(name);
  headers.set(keptAt, new Date().toISOString());
  headers.set(keptTitle, encodeURIComponent(titleOf(html)));
  const cache = await caches.open(pagesCache);
  const address = addressOf(href);
  await cache.delete(address);
  await cache.put(address, new Response(html, { headers }));
  const pages = await cache.keys();
  for (const oldest of pages.slice(0, Math.max(0, pages.length - mostPages))) {
    await cache.delete(oldest);
  }
}

/** A page that was seen without a document having been loaded, and not kept lately. */
export async function keepVisited(href: string, freshMs: number): Promise<void> {
  const known = await (await caches.open(pagesCache)).match(addressOf(href));
  const at = Date.parse(known?.headers.get(keptAt) ?? '');
  if (Date.now() - at < freshMs) return;
  await keepPage(href, await fetch(href, { headers: { accept: 'text/html' }, priority: 'low' }));
}

/** What a visitor who is offline gets: the page as it was, or the one that says that it was never seen. */
export async function answerOffline(href: string): Promise<Response> {
  const pages = await caches.open(pagesCache);
  const known = await pages.match(addressOf(href));
  if (known) {
    const at = new Date(known.headers.get(keptAt) ?? 0);
    const html = saysItIsKept(await known.text(), at, new Date());
    return new Response(html, { headers: known.headers });
  }
  const { language } = splitLanguage(new URL(href).pathname);
  const cache = await caches.open(offlineCache);
  const offline =
    (await cache.match(offlinePath(language ?? 'en'))) ?? (await cache.match(offlinePath('en')));
  if (!offline) return Response.error();
  const html = listsKept(await offline.text(), await listPages());
  return new Response(html, { status: 503, headers: offline.headers });
}

async function listPages(): Promise<KeptPage[]> {
  const cache = await caches.open(pagesCache);
  const requests = [...(await cache.keys())].reverse();
  return Promise.all(
    requests.map(async (request) => {
      const title = (await cache.match(request))?.headers.get(keptTitle) ?? '';
      const path = addressOf(request.url);
      return { path, title: decodeURIComponent(title) || path };
    }),
  );
}

/**
 * The offline page in each language that is offered, and all it links to in its head. Before the worker is in
 * charge. A language that is not offered has no such page.
 */
export async function keepOfflinePages(keepFile: (path: string) => Promise<void>): Promise<void> {
  const keep = (language: Language) => keepOfflinePage(offlinePath(language), keepFile);
  await keep('en');
  await Promise.all(
    languages.map((language) => language === 'en' || keep(language).catch(() => {})),
  );
}

async function keepOfflinePage(
  path: string,
  keepFile: (path: string) => Promise<void>,
): Promise<void> {
  const reply = await fetch(path, { cache: 'reload' });
  if (!reply.ok) throw new Error(`The offline page was answered with ${reply.status}.`);
  const html = await reply.text();
  await (await caches.open(offlineCache)).put(path, new Response(html, reply));
  const files = [...html.matchAll(/<link [^>]*href="(\/ds\/[^"]+)"/g)].flatMap(
    ([, file]) => file ?? [],
  );
  await Promise.all(files.map(keepFile));
}

/** Somebody signed in or out: what was kept has their name in its header. */
export const forgetPages = (): Promise<boolean> => caches.delete(pagesCache);
