import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseConfig } from './config.ts';
import { parseUrls, rotateUrls, serviceUrls } from './service-urls.ts';

describe('addresses of a service', () => {
  it('are one or several, whatever stands around them', () => {
    expect(parseUrls('http://a:1')).toEqual(['http://a:1']);
    expect(parseUrls(' http://a:1/, http://b:2 ,')).toEqual(['http://a:1', 'http://b:2']);
  });

  it.each(['', ',', 'http://a:1,b:2', 'ftp://a', 'http://'])('are refused: %j', (CART_URL) => {
    const parse = () => parseConfig(z.object({ CART_URL: serviceUrls }), { CART_URL });
    expect(parse).toThrow(/CART_URL: has to be an address such as/);
  });

  it('take turns, and one keeps its turn until it passes it on', () => {
    const urls = rotateUrls('http://a,http://b,http://c', 0.5);
    expect([urls.current(), urls.current()]).toEqual(['http://b', 'http://b']);
    expect([urls.advance(), urls.advance(), urls.advance()]).toEqual([
      'http://c',
      'http://a',
      'http://b',
    ]);
    expect(urls.inTurn()).toEqual(['http://b', 'http://c', 'http://a']);
  });

  it('begin anywhere, so that callers that start together spread', () => {
    const first = new Set(
      Array.from({ length: 200 }, () => rotateUrls('http://a,http://b').current()),
    );
    expect([...first].sort()).toEqual(['http://a', 'http://b']);
  });
});
