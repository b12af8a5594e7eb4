import { describe, expect, it } from 'vitest';
import { formatDate } from './format-date.ts';
import { statusWords } from './order-status.ts';

describe('an order', () => {
  it('is dated the same on every machine', () => {
    expect(formatDate('2026-11-20T23:59:59.999Z')).toBe('20 November 2026');
    expect(formatDate('2026-01-01T00:30:00+01:00')).toBe('31 December 2025');
  });

  it('that was not placed says why, or at least that nothing was charged', () => {
    const declined = 'The bank declined the card. Nothing was charged.';
    expect(statusWords({ status: 'rejected', reason: declined }).explanation).toBe(declined);
    expect(statusWords({ status: 'rejected', reason: null }).explanation).toContain(
      'nothing was charged',
    );
  });

  it.each(['placing', 'confirmed', 'rejected'] as const)('has words for %s', (status) => {
    expect(statusWords({ status, reason: null }).label).not.toBe('');
  });
});
