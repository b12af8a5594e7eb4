import { describe, expect, it } from 'vitest';
import { createCookieJar } from './cookie-jar.ts';

describe('a cookie jar', () => {
  it('sends what the browser sent, values with "=" whole', () => {
    expect(createCookieJar('a=1; b=x=y==').header()).toBe('a=1; b=x=y==');
    expect(createCookieJar(undefined).header()).toBe('');
  });

  it('sends the newest value of a cookie that was set', () => {
    const jar = createCookieJar('a=1; b=2');
    jar.keep(['a=3; Path=/; HttpOnly; Max-Age=60', 'c=4']);
    expect(jar.header()).toBe('a=3; b=2; c=4');
  });

  it.each(['a=; Max-Age=0', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'])(
    'no longer sends one that "%s" removed, but tells the browser',
    (line) => {
      const jar = createCookieJar('a=1; b=2');
      jar.keep([line]);
      expect(jar.header()).toBe('b=2');
      expect(jar.setCookies).toEqual([line]);
    },
  );
});
