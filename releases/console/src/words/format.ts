import type { Verdict } from '@tessera/releases/registry-api';

type Metric = Verdict['metrics'][number]['metric'];

export const metricNames: Record<Metric, string> = {
  errors: 'Visitors with an error',
  lcp: 'Largest paint (LCP)',
  inp: 'Reaction to a press (INP)',
  cls: 'Layout shift (CLS)',
};

/** A figure of a metric as people read it: `4.1 %`, `1.8 s`, `120 ms`, `0.02`. */
export function formatMetric(metric: Metric, value: number | null): string {
  if (value === null) return 'nothing seen';
  if (metric === 'errors') return formatShare(value);
  if (metric === 'cls') return value.toFixed(2);
  return value >= 1_000 ? `${(value / 1_000).toFixed(1)} s` : `${Math.round(value)} ms`;
}

/** A part of a whole, 0 to 1: `5 %`, `0.4 %`. */
export const formatShare = (share: number): string =>
  `${(share * 100).toLocaleString('en', { maximumFractionDigits: share < 0.1 ? 1 : 0 })} %`;

/** Evidence as odds: `40 : 1`; beyond a million nobody needs the figure. */
export function formatEvidence(evidence: number): string {
  if (evidence >= 1_000_000) return 'over 1,000,000 : 1';
  return `${evidence.toLocaleString('en', { maximumFractionDigits: evidence < 10 ? 1 : 0 })} : 1`;
}

/** `just now`, `3 min ago`, `2 h ago`, then the day. */
export function formatAgo(iso: string, now: number): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1_000);
  if (seconds < 60) return 'just now';
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} h ago`;
  return iso.slice(0, 10);
}

/** A length of time in the largest unit that fits: `45 s`, `10 min`, `2 h`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (seconds < 3_600) return `${Math.round(seconds / 60)} min`;
  return `${Math.round((seconds / 3_600) * 10) / 10} h`;
}

/** `45 kB` of bytes. */
export const formatBytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
