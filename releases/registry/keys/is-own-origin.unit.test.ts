import { describe, expect, it } from 'vitest';
import { isOwnOrigin, ownHosts } from './is-own-origin.ts';

const from = (headers: Record<string, string>): boolean => {
  const header = (name: string): string | undefined => headers[name];
  return isOwnOrigin(header, ownHosts(header, 'https://shop.example'));
};

describe('a request that would change something in the name of a cookie', () => {
  it.each([
    ['the public address', { origin: 'https://shop.example', host: '10.0.0.1:4000' }],
    ['the host it was sent to', { origin: 'http://127.0.0.1:4000', host: '127.0.0.1:4000' }],
    [
      'the host the shell was asked for',
      { origin: 'http://localhost:3000', 'x-forwarded-host': 'localhost:3000' },
    ],
    ['the same origin, as the browser says', { 'sec-fetch-site': 'same-origin' }],
  ])('may come from %s', (_what, headers) => {
    expect(from(headers)).toBe(true);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', host: 'shop.example' }],
    ['a sandboxed frame', { origin: 'null', host: 'shop.example' }],
    ['another port', { origin: 'https://shop.example:8443', host: 'shop.example' }],
    ['a sibling domain', { 'sec-fetch-site': 'same-site' }],
    [
      'another site, whatever the rest says',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['nowhere', { host: 'shop.example' }],
  ])('may not come from %s', (_what, headers) => {
    expect(from(headers)).toBe(false);
  });
});
