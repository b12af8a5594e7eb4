import { describe, expect, it } from 'vitest';
import { newVisitorId, readVisitorCookie, visitorSetCookie } from './visitor-cookie.ts';

const valueOf = (setCookie: string) => /^tessera_visitor=([^;]+)/.exec(setCookie)?.[1];

describe('the visitor cookie', () => {
  const id = newVisitorId();
  const value = valueOf(visitorSetCookie(id, 'secret', true));

  it('gives back the id it was made for', () => {
    expect(readVisitorCookie(value, 'secret')).toBe(id);
  });

  it('is not taken when anything about it was changed', () => {
    expect(readVisitorCookie(value, 'another secret')).toBeNull();
    expect(readVisitorCookie(`x${value}`, 'secret')).toBeNull();
    expect(readVisitorCookie(`${value}.x`, 'secret')).toBeNull();
    for (const other of [undefined, '', '.', id, `${id}.`]) {
      expect(readVisitorCookie(other, 'secret')).toBeNull();
    }
  });

  it('stays with https where there is https', () => {
    expect(visitorSetCookie(id, 'secret', true)).toContain('; Secure');
    expect(visitorSetCookie(id, 'secret', false)).not.toContain('Secure');
  });
});
