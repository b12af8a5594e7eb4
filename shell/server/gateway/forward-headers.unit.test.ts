import { describe, expect, it } from 'vitest';
import { requestHeaders, responseHeaders } from './forward-headers.ts';

describe('forwarded headers', () => {
  it('leave out those of the connection, also the ones it names, and those that are ours to say', () => {
    const headers = new Headers({
      accept: 'application/json',
      'if-none-match': '"1"',
      connection: 'keep-alive, x-hop',
      'x-hop': '1',
      te: 'trailers',
      host: 'shop',
      cookie: 'a=1',
      authorization: 'Bearer x',
      'tessera-visitor': 'forged',
      'tessera-release': 'forged',
      'x-forwarded-host': 'evil',
      'content-length': '5',
    });
    expect(requestHeaders(headers)).toEqual({ accept: 'application/json', 'if-none-match': '"1"' });
  });

  it('keep cookies apart on the way back', () => {
    const headers = responseHeaders({ 'set-cookie': ['a=1', 'b=2'], 'keep-alive': 'timeout=5' });
    expect(headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(headers.has('keep-alive')).toBe(false);
  });
});
