/**
 * The cookies of one render. A cookie that one API call sets is sent with the next: the call that
 * adds to a new cart must be followed by one that sees this cart.
 */
export interface CookieJar {
  /** for the `cookie` header of the next call */
  header(): string;
  keep(setCookies: readonly string[]): void;
  /** every `Set-Cookie` line so far, for the browser */
  setCookies: readonly string[];
}

export function createCookieJar(sent: string | undefined): CookieJar {
  const cookies = new Map<string, string>();
  for (const pair of (sent ?? '').split(';')) {
    const [name, value] = splitPair(pair);
    if (name !== '') cookies.set(name, value);
  }
  const setCookies: string[] = [];
  return {
    setCookies,
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    keep(lines) {
      for (const line of lines) {
        setCookies.push(line);
        const [pair = '', ...attributes] = line.split(';');
        const [name, value] = splitPair(pair);
        if (attributes.some(expires)) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  };
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

function expires(attribute: string): boolean {
  const [name, value] = splitPair(attribute);
  if (/^max-age$/i.test(name)) return Number(value) <= 0;
  return /^expires$/i.test(name) && Date.parse(value) <= Date.now();
}
