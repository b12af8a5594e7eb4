/** Parses a Cookie header. Values stay as they were sent; the first of a name counts. */
export function parseCookies(header: string | null | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim();
    if (name !== '' && !cookies.has(name)) cookies.set(name, part.slice(equals + 1).trim());
  }
  return cookies;
}

// The shell's own cookies and the console's session: no team may take them by its name.
const reserved = new Set(['tessera', 'releases', 'shell']);

const isOwn = (name: string, service: string): boolean =>
  !reserved.has(service) && name.startsWith(`${service}_`);

/** The Cookie header a service gets: only its own, those whose name begins with `<service>_`. */
export const cookieHeader = (cookies: ReadonlyMap<string, string>, service: string): string =>
  [...cookies]
    .filter(([name]) => isOwn(name, service))
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');

/** The Set-Cookie lines of a service's answer that reach the browser: nobody signs visitors in as somebody else. */
export const ownSetCookies = (lines: readonly string[], service: string): string[] =>
  lines.filter((line) => isOwn(line.slice(0, Math.max(line.indexOf('='), 0)).trim(), service));
