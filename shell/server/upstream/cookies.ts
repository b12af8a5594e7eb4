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

/** The Cookie header a service gets: only its own, those whose name begins with `<service>_`. */
export const cookieHeader = (cookies: ReadonlyMap<string, string>, service: string): string =>
  [...(reserved.has(service) ? [] : cookies)]
    .filter(([name]) => name.startsWith(`${service}_`))
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
