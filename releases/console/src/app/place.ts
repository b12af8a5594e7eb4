import { useSyncExternalStore } from 'react';

/** Where one is in the console. */
export type Place =
  | { page: 'overview' | 'canaries' | 'matrix' | 'audit' | 'drills' | 'unknown' }
  | { page: 'history'; name: string | null }
  | { page: 'canary'; number: number };

const base = '/_releases/';

/** What an address of the console shows. Pure. */
export function placeOf(url: { pathname: string; searchParams: URLSearchParams }): Place {
  const [page = '', rest] = url.pathname.slice(base.length).split('/');
  if (page === '') return { page: 'overview' };
  if (page === 'history') return { page, name: url.searchParams.get('name') };
  if (page === 'canary' && rest && /^\d+$/.test(rest)) return { page, number: Number(rest) };
  if (page === 'canaries' || page === 'matrix' || page === 'audit' || page === 'drills') {
    return { page };
  }
  return { page: 'unknown' };
}

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** Goes to an address of the console without loading a document. */
export function goTo(href: string): void {
  history.pushState('gone to', '', href);
  tell();
  scrollTo(0, 0);
}

/** The place of the current address. */
export function usePlace(): Place {
  const href = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      addEventListener('popstate', listener);
      return () => {
        listeners.delete(listener);
        removeEventListener('popstate', listener);
      };
    },
    () => location.href,
  );
  return placeOf(new URL(href));
}
