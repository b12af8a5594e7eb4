import type { KnownPrint, PrintNews } from './read-print-event.ts';

/** What an event says of a print, and its place in the feed. */
export interface HeardNews {
  news: Exclude<PrintNews, { kind: 'not-ours' }>;
  pos: number;
}

export interface FoldedNews {
  /** prints that are told of whole, as they are after the last event that concerns them */
  taken: (KnownPrint & { pos: number })[];
  /** prints of which nothing is told but that they are gone */
  withdrawn: { handle: string; pos: number }[];
}

/**
 * What a page of events comes to: of each print the last word, one row. One that changes and then goes leaves what
 * it last was, no longer sold.
 *
 * @param known the position of what is known of each print; what is older changes nothing
 */
export function foldPrintNews(
  heard: readonly HeardNews[],
  known: ReadonlyMap<string, number>,
): FoldedNews {
  const taken = new Map<string, KnownPrint & { pos: number }>();
  const withdrawn = new Map<string, number>();
  const positions = new Map(known);
  for (const { news, pos } of heard) {
    const { handle } = news.kind === 'removed' ? news : news.print;
    if (pos < (positions.get(handle) ?? 0)) continue;
    positions.set(handle, pos);
    const before = taken.get(handle);
    if (news.kind === 'changed') {
      taken.set(handle, { ...news.print, pos });
      withdrawn.delete(handle);
    } else if (before === undefined) withdrawn.set(handle, pos);
    else taken.set(handle, { ...before, published: false, pos });
  }
  return {
    taken: [...taken.values()],
    withdrawn: [...withdrawn].map(([handle, pos]) => ({ handle, pos })),
  };
}
