import type { Metric } from './settings.ts';
import type { Finding, Findings } from './judge.ts';
import type { Cause } from './tally.ts';

/** 1,234: one way of writing numbers in all sentences. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US');
export const visitors = (value: number): string =>
  `${count(value)} ${value === 1 ? 'visitor' : 'visitors'}`;

/** "5,400 : 1" */
export function odds(evidence: number): string {
  if (evidence >= 1e9) return 'more than 1,000,000,000 : 1';
  return `${evidence < 10 ? evidence.toFixed(1) : count(evidence)} : 1`;
}

/** 0.0834 → "8.3 %" */
export const percent = (share: number): string => `${trim(share * 100)} %`;
export const points = (difference: number): string =>
  `${trim(difference * 100)} ${trim(difference * 100) === '1' ? 'point' : 'points'}`;
const trim = (value: number): string => String(Number(value.toFixed(Math.abs(value) < 10 ? 1 : 0)));

const names: Record<Metric, string> = {
  errors: 'an error',
  lcp: 'a slow largest paint (LCP above 2.5 s)',
  inp: 'slow interactions (INP above 200 ms)',
  cls: 'a shifting layout (CLS above 0.1)',
};
export const shortNames: Record<Metric, string> = {
  errors: 'errors',
  lcp: 'LCP',
  inp: 'INP',
  cls: 'CLS',
};

/** "12 of 14 visitors of the canary met an error (control: 1 of 61)" */
export function describeCounts({ metric, counts, shown }: Finding): string {
  const { canary, control } = counts;
  const sentence =
    `${count(canary.bad)} of ${visitors(canary.all)} of the canary met ${names[metric]} ` +
    `(control: ${count(control.bad)} of ${count(control.all)})`;
  if (metric === 'errors' || shown.canary === null || shown.control === null) return sentence;
  return `${sentence}; three in four had ${shortNames[metric]} of ${vital(metric, shown.canary)} or less (control: ${vital(metric, shown.control)})`;
}

const vital = (metric: Metric, value: number): string =>
  metric === 'cls' ? value.toFixed(2) : `${count(value)} ms`;

/** `: "TypeError: x is not a function" in cart/mini-cart`, the error that the canary has most more of. */
export function describeCause(causes: Iterable<Cause>, seen: Findings['visitors']): string {
  const perVisitor = (cause: Cause) =>
    cause.visitors.canary / Math.max(1, seen.canary) -
    cause.visitors.control / Math.max(1, seen.control);
  const [worst] = [...causes].sort((a, b) => perVisitor(b) - perVisitor(a));
  if (worst === undefined || worst.visitors.canary === 0) return '';
  const place = worst.fragment === null ? '' : ` in ${worst.fragment}`;
  return `: "${worst.message}"${place}`;
}

/** "5,400 : 1, needed 100 : 1" */
export const describeEvidence = (finding: Finding, needed: number): string =>
  `evidence ${odds(finding.evidence)}, needed ${odds(needed)}`;
