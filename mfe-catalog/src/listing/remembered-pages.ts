import type { ShownPages } from './use-shown-pages.ts';

const remembered = new Map<string, ShownPages>();

/** Notes what of a list stands on the screen, for the way back to it. In the browser only. */
export function rememberPages(list: string, shown: ShownPages): void {
  remembered.set(list, shown);
}

/**
 * The first page to show when somebody arrives at `page` of a list: the one it began with when they
 * left it there, so that Back finds the list as long as it was. On the server, and in a document
 * that has just been loaded, nothing is remembered.
 */
export function firstPageToShow(list: string, page: number): number {
  const shown = remembered.get(list);
  return shown?.last === page ? shown.first : page;
}
