import { addsTag, answerAdd, sendKeptAdds, tellOutcomes } from './adds/answer-add.ts';
import { decideRequest } from './decide-request.ts';
import { answerImmutable, answerPicture, keepFile } from './files.ts';
import {
  answerOffline,
  forgetPages,
  keepOfflinePages,
  keepPage,
  keepVisited,
} from './pages/kept-pages.ts';
import { scope, type FetchEvent } from './scope.ts';

/** Messages of a page (browser/offline/keep-offline.ts). */
export type PageMessage =
  { kind: 'hello' } | { kind: 'online' } | { kind: 'visited'; href: string; files: string[] };

const visitedFreshMs = 10 * 60_000;

scope.addEventListener('install', (event) => {
  // Services answer without the worker being woken, where the browser knows how.
  const api = { condition: { urlPattern: '/api/*', requestMethod: 'GET' }, source: 'network' };
  event.waitUntil(event.addRoutes?.([api]).catch(() => {}) ?? Promise.resolve());
  event.waitUntil(keepOfflinePages(keepFile).then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  // Documents are asked for while the worker starts, not after.
  event.waitUntil(scope.registration.navigationPreload?.enable().catch(() => {}));
  event.waitUntil(scope.clients.claim());
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const later = (work: Promise<unknown>) => event.waitUntil(work.catch(() => {}));
  switch (decideRequest(request, scope.location.origin)) {
    case 'page':
      return event.respondWith(answerPage(event, later));
    case 'immutable':
      return event.respondWith(answerImmutable(request, later));
    case 'picture':
      return event.respondWith(answerPicture(request, later));
    case 'add-to-cart':
      return event.respondWith(answerAdd(request));
    case 'identity':
      // The request itself goes on as it was sent.
      return later(forgetPages());
    case 'pass':
  }
});

/** The network first, always: a page is made of what is live now. */
async function answerPage(
  event: FetchEvent,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  const { request } = event;
  try {
    const response = (await event.preloadResponse) ?? (await fetch(request));
    if (request.method === 'GET') later(keepPage(request.url, response.clone()));
    return response;
  } catch {
    return answerOffline(request.url);
  }
}

scope.addEventListener('message', (event) => {
  const message = event.data as PageMessage;
  if (message.kind === 'hello') event.waitUntil(tellOutcomes());
  if (message.kind === 'online') event.waitUntil(sendKeptAdds().catch(() => {}));
  if (message.kind === 'visited') {
    const files = message.files.map((path) => keepFile(path).catch(() => {}));
    event.waitUntil(
      Promise.all([keepVisited(message.href, visitedFreshMs).catch(() => {}), ...files]),
    );
  }
});

scope.addEventListener('sync', (event) => {
  // Rejects while there is no way to the shop: the browser tries again.
  if ((event as unknown as { tag: string }).tag === addsTag) event.waitUntil(sendKeptAdds());
});
