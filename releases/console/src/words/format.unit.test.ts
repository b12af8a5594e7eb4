import { describe, expect, it } from 'vitest';
import { formatAgo, formatEvidence, formatMetric, formatSeconds, formatShare } from './format.ts';

describe('figures', () => {
  it('of vitals have the unit people think in', () => {
    expect(formatMetric('lcp', 1_840)).toBe('1.8 s');
    expect(formatMetric('inp', 120.4)).toBe('120 ms');
    expect(formatMetric('cls', 0.021)).toBe('0.02');
    expect(formatMetric('errors', 0.041)).toBe('4.1 %');
    expect(formatMetric('lcp', null)).toBe('nothing seen');
  });

  it('of shares keep a digit only where it matters', () => {
    expect([formatShare(0.004), formatShare(0.05), formatShare(0.254)]).toEqual([
      '0.4 %',
      '5 %',
      '25 %',
    ]);
  });

  it('of evidence are odds', () => {
    expect(formatEvidence(1.23)).toBe('1.2 : 1');
    expect(formatEvidence(5_400)).toBe('5,400 : 1');
    expect(formatEvidence(1e12)).toBe('over 1,000,000 : 1');
  });

  it('of time are as coarse as they are old', () => {
    const now = Date.parse('2026-01-02T00:00:00Z');
    expect(formatAgo('2026-01-01T23:59:30Z', now)).toBe('just now');
    expect(formatAgo('2026-01-01T23:30:00Z', now)).toBe('30 min ago');
    expect(formatAgo('2025-12-24T00:00:00Z', now)).toBe('2025-12-24');
    expect(formatSeconds(600)).toBe('10 min');
  });
});
