import type { CartEvents } from '@tessera/mfe-cart-contract/browser-events';
import { showToast } from '@tessera/design-system/show-toast';
import type { Outcome } from '../../worker/adds/kept-add.ts';
import type { PageMessage } from '../../worker/main.ts';
import type { PageData } from '../page-data.ts';
import { workerAddress } from '../trusted-html.ts';
import { sayOffline, sayOnline } from './banner.ts';
import { offlineWords, refusalIn } from './words/offline-words.ts';

/** Registers the worker, shows it what was visited, and says what it has to say. */
export function keepOffline(page: PageData, teamComes: (owner: string) => Promise<void>): void {
  const { serviceWorker } = navigator;
  if (!page.worker) return void forget(serviceWorker);
  const { kept } = document.documentElement.dataset;
  const from = kept ? new Date(kept) : new Date(performance.timeOrigin);
  const tell = (message: PageMessage) =>
    void serviceWorker.ready.then(({ active }) => active?.postMessage(message));
  const visited = () => {
    const files = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname }) => pathname)
      .filter((path) => /^\/(assets|ds|art|icons)\//.test(path));
    tell({ kind: 'visited', href: location.href, files });
  };

  serviceWorker.addEventListener('message', ({ data }) => say(data as Outcome, page, teamComes));
  serviceWorker.startMessages();
  addEventListener('offline', () => sayOffline(from));
  addEventListener('online', () => {
    sayOnline(kept !== undefined);
    tell({ kind: 'online' });
  });
  if (!navigator.onLine) sayOffline(from);
  // The worker at the root is in charge of all pages; without one this page works as it did.
  serviceWorker.register(workerAddress(page.worker)).then(
    () => {
      tell({ kind: 'hello' });
      if (!navigator.onLine || kept) return;
      tell({ kind: 'online' });
      visited();
      // Pages that come without a document are visited, too.
      document.addEventListener('tessera:page', visited);
    },
    (error: unknown) => console.warn('[tessera] offline:', error),
  );
}

function say(
  outcome: Outcome,
  { words }: PageData,
  teamComes: (owner: string) => Promise<void>,
): void {
  const t = offlineWords(document.documentElement.lang);
  const toast = (text: string) => showToast({ text, words: words.toasts });
  if (outcome.kind === 'add-refused') return toast(refusalIn(t, outcome));
  toast(t.added);
  const detail: CartEvents['cart:changed'] = { count: outcome.count };
  // Whoever counts the cart may still wait for code of its team: this is such code.
  void teamComes('cart').then(() =>
    document.dispatchEvent(new CustomEvent('cart:changed', { detail })),
  );
}

/** Working offline is turned off: nothing of it stays in this browser. */
async function forget(serviceWorker: ServiceWorkerContainer): Promise<void> {
  const registration = await serviceWorker.getRegistration();
  await registration?.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith('tessera-')) await caches.delete(name);
  }
}
