import { describe, expect, it } from 'vitest';
import { mayAskAgain, mayAskAnother } from './may-ask.ts';

const failed = (reason: 'timeout' | 'refused' | 'broken' | 'aborted', stale = false) => ({
  ok: false as const,
  reason,
  stale,
});
const request = (method: string, headers: Record<string, string> = {}) => ({ method, headers });
const numbered = { 'idempotency-key': 'k' };

describe('another instance', () => {
  it.each(['GET', 'POST', 'DELETE'])('may be asked when the first refused a %s', (method) => {
    expect(mayAskAnother(request(method), failed('refused'), 0)).toBe(true);
  });

  it('may be asked after a break only for what may be carried out twice', () => {
    expect(mayAskAnother(request('GET'), failed('broken'), 1)).toBe(true);
    expect(mayAskAnother(request('POST', numbered), failed('broken'), 1)).toBe(true);
    expect(mayAskAnother(request('POST'), failed('broken'), 1)).toBe(false);
    expect(mayAskAnother(request('DELETE'), failed('broken'), 1)).toBe(false);
  });

  it('is not asked when two have broken off already', () => {
    expect(mayAskAnother(request('GET'), failed('broken'), 2)).toBe(false);
  });

  it.each(['timeout', 'aborted'] as const)('is not asked after %s', (reason) => {
    expect(mayAskAnother(request('GET'), failed(reason), 0)).toBe(false);
  });
});

describe('the same instance', () => {
  it('is asked again for a read that it never saw', () => {
    expect(mayAskAgain(request('GET'), failed('refused'))).toBe(true);
    expect(mayAskAgain(request('HEAD'), failed('broken', true))).toBe(true);
    expect(mayAskAgain(request('GET'), failed('broken'))).toBe(false);
  });

  it('is never asked again for a change', () => {
    expect(mayAskAgain(request('POST', numbered), failed('refused'))).toBe(false);
  });
});
