/**
 * Does a request that would change something come from a page of ours? Asked where a cookie speaks for
 * the sender. Whoever sends neither header is no browser we know, and has no business with a cookie.
 *
 * @param hosts names this registry is reached by, as in the Host header. A foreign page cannot choose
 * what its browser writes there.
 */
export function isOwnOrigin(
  header: (name: string) => string | undefined,
  hosts: readonly (string | undefined)[],
): boolean {
  const origin = header('origin');
  if (origin !== undefined) return URL.canParse(origin) && hosts.includes(new URL(origin).host);
  return header('sec-fetch-site') === 'same-origin';
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export const changesSomething = (method: string): boolean => !safeMethods.has(method);

/** The hosts a request may name as its own: where it was sent to, and the shop's public address. */
export const ownHosts = (
  header: (name: string) => string | undefined,
  publicUrl: string,
): (string | undefined)[] => [header('host'), header('x-forwarded-host'), new URL(publicUrl).host];
