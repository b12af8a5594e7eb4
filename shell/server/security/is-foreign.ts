const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Did another site make this browser change something here? Browsers say where a request comes from;
 * programs that send neither header carry no visitor's cookies and pass.
 *
 * @param origins the origins of this shop, as the browser writes them
 */
export function isForeign(
  method: string,
  header: (name: string) => string | null | undefined,
  origins: readonly string[],
): boolean {
  if (safeMethods.has(method)) return false;
  const origin = header('origin');
  // Origin is the stronger word; "null" (a sandboxed frame, a redirect) is never one of ours.
  if (origin) return !origins.includes(origin);
  const site = header('sec-fetch-site');
  return site ? site !== 'same-origin' && site !== 'none' : false;
}
