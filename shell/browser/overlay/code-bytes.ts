/** What the build of a release calls a fragment's own chunk: `expose-mini-cart.<hash>.js`. */
const chunkOf = (fragment: string): string => `expose-${fragment}.`;

/**
 * Compressed bytes of a fragment's own chunk and style among what the page has loaded, cached or not. What all
 * fragments of a release share is counted to none of them. null: nothing of it was loaded.
 */
export function codeBytes(
  loaded: readonly Pick<PerformanceResourceTiming, 'name' | 'encodedBodySize'>[],
  base: string,
  fragment: string,
): number | null {
  const own = new Map(
    loaded
      .filter(({ name }) => name.includes(base + chunkOf(fragment)))
      .map(({ name, encodedBodySize }) => [name, encodedBodySize]),
  );
  return own.size === 0 ? null : [...own.values()].reduce((sum, bytes) => sum + bytes, 0);
}
