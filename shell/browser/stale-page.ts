import { isBad, worseState, type CompositionState } from './composition-state.ts';
import type { PageData } from './page-data.ts';

declare global {
  interface DocumentEventMap {
    /** An API call was answered with what became of the page's releases; sent by the micro-frontends' kit. */
    'tessera:composition-state': CustomEvent<{ state: string }>;
  }
}

/** A page that was out of sight for so long asks whether its releases are still good. */
const awayMs = 10 * 60_000;
/** Pieces that do not load are tried again and again; the question is not asked each time. */
const askAgainMs = 30_000;

export interface StalePage {
  /** The page's releases are bad or gone: another page is loaded as a document. */
  nextIsDocument(): boolean;
  /** Asks the shop what became of the page's releases. Call it when their code does not load. */
  check(): void;
}

/**
 * Watches whether the releases this page was made of are still good. Never reloads by itself: what is typed
 * into the page is the visitor's.
 */
export function watchStaleness({ composition, words }: PageData): StalePage {
  let state: CompositionState = 'current';
  let asked = -Infinity;
  let hiddenAt: number | null = null;

  const hear = (heard: unknown) => {
    const before = state;
    state = worseState(state, heard);
    if (state === before || !isBad(state)) return;
    import(/* webpackChunkName: "stale-notice" */ './stale-notice.ts').then(
      ({ offerReload }) => offerReload(state, words),
      () => {},
    );
  };
  const check = () => {
    if (performance.now() - asked < askAgainMs) return;
    asked = performance.now();
    fetch(`/_composition/${encodeURIComponent(composition)}`)
      .then(async (reply) => hear(((await reply.json()) as { state?: unknown }).state))
      // Offline, or a shop that is just starting: asked again the next time.
      .catch(() => {});
  };

  document.addEventListener('tessera:composition-state', ({ detail }) => hear(detail.state));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now();
    else if (hiddenAt !== null && Date.now() - hiddenAt >= awayMs) check();
  });
  return { nextIsDocument: () => isBad(state), check };
}
