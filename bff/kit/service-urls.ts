import { z } from 'zod';

/** The addresses in a list such as `http://10.0.0.1:4002,http://10.0.0.2:4002`, without slashes at their ends. */
export function parseUrls(value: string): string[] {
  return value
    .split(',')
    .map((url) => url.trim().replace(/\/+$/, ''))
    .filter((url) => url !== '');
}

/** For configurations: where a service is; several addresses, by commas, when it runs several times. */
export const serviceUrls = z.string().refine((value) => {
  const urls = parseUrls(value);
  return urls.length > 0 && urls.every(isHttp);
}, 'has to be an address such as http://127.0.0.1:4002, or several with commas between them');

function isHttp(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url);
}

/** Goes round a service's addresses. */
export interface UrlRotation {
  /** The one that is its turn; it stays until `advance`. */
  current(): string;
  /** Passes the turn to the next one, and returns that. */
  advance(): string;
  /** All of them, the one whose turn it is first. */
  inTurn(): string[];
}

/**
 * @param value one address or several, as `parseUrls` reads them
 * @param start which of them is first; any, so that callers that start together spread
 * @example
 * const urls = rotateUrls('http://a:1,http://b:1');
 * await fetch(urls.current()).catch(() => fetch(urls.advance()));
 */
export function rotateUrls(value: string, start = Math.random()): UrlRotation {
  const urls = parseUrls(value);
  if (urls.length === 0) throw new Error(`there is no address in ${JSON.stringify(value)}`);
  let turn = Math.floor(start * urls.length) % urls.length;
  const inTurn = (): string[] => [...urls.slice(turn), ...urls.slice(0, turn)];
  return {
    current: () => urls[turn] ?? '',
    advance() {
      turn = (turn + 1) % urls.length;
      return urls[turn] ?? '';
    },
    inTurn,
  };
}
