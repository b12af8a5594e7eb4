import type { Verdict } from '@tessera/releases/registry-api';
import { judge, type Finding, type Findings, type Trial } from './judge.ts';
import { ratioAlpha } from './settings.ts';
import { visitorsToExclude } from './share-interval.ts';
import type { Tally } from './tally.ts';
import * as say from './words.ts';

/** The verdict of now: figures, and what they mean in words. */
export function verdictOf(tally: Tally, trial: Trial): Verdict {
  const findings = judge(tally, trial);
  return {
    state: findings.state,
    words: wordsFor(findings, tally, trial),
    visitors: findings.visitors,
    metrics: findings.metrics.map(({ metric, shown, evidence, difference }) => ({
      metric,
      canary: shown.canary,
      control: shown.control,
      evidence,
      difference,
    })),
    ratio: findings.ratio,
  };
}

function wordsFor(findings: Findings, tally: Tally, trial: Trial): string {
  switch (findings.state) {
    case 'worse':
      return worse(findings, tally);
    case 'unbalanced':
      return unbalanced(findings, tally);
    case 'too-early':
      return tooEarly(findings, trial);
    case 'healthy':
      return healthy(findings, trial);
  }
}

const strongest = (found: Finding[]): Finding | undefined =>
  [...found].sort((a, b) => b.evidence - a.evidence)[0];

function worse(findings: Findings, tally: Tally): string {
  const finding = strongest(findings.metrics.filter((one) => one.isWorse));
  if (finding === undefined) return '';
  const cause =
    finding.metric === 'errors' ? say.describeCause(tally.causes.values(), findings.visitors) : '';
  const proof = findings.ratio.alarm
    ? `Visitors are not split as set, and still the difference is ${say.points(finding.difference?.low ?? 0)} at least.`
    : `That is not chance (${say.describeEvidence(finding, findings.needed)}).`;
  return `${say.describeCounts(finding)}${cause}. ${proof}`;
}

function unbalanced({ ratio }: Findings, tally: Tally): string {
  const [canary, all] = [...tally.shares.values()].reduce(
    ([ours, sum], { visitors }) => [
      ours + visitors.canary,
      sum + visitors.canary + visitors.control,
    ],
    [0, 0],
  );
  const expected = [...tally.shares.values()].reduce(
    (sum, { visitors }) => sum + visitors.share * (visitors.canary + visitors.control),
    0,
  );
  return (
    `Of ${say.visitors(all)}, ${say.count(canary)} reported from the canary, where ${say.count(expected)} were expected. ` +
    `That is not chance (evidence ${say.odds(ratio.evidence)}, alarm at ${say.odds(1 / ratioAlpha)}): ` +
    'either visitors are not split as set, or pages of one side die before they can report. ' +
    'The two sides cannot be compared, so the canary is held. Look at the canary yourself, then promote or abort it.'
  );
}

function tooEarly(findings: Findings, { settings }: Trial): string {
  const suspect = strongest(findings.metrics.filter((one) => one.isSuspicious));
  if (suspect !== undefined && suspect.evidence >= findings.needed) {
    return (
      `${say.describeCounts(suspect)}. That is not chance, but it may be within the ${say.points(suspect.margin)} ` +
      'that are allowed: the canary is held until it is clear.'
    );
  }
  if (suspect !== undefined) {
    return (
      `${say.describeCounts(suspect)}. That may be chance (${say.describeEvidence(suspect, findings.needed)}): ` +
      'the canary is held until it is clear.'
    );
  }
  if (findings.inStep < settings.minVisitors) {
    return `Too little to judge: ${say.count(findings.inStep)} of ${say.visitors(settings.minVisitors)} so far.`;
  }
  return 'Too little to judge: nobody of the control group has reported yet.';
}

function healthy(findings: Findings, trial: Trial): string {
  const errors = findings.metrics.find((one) => one.metric === 'errors');
  if (errors === undefined) return '';
  const { compared, difference, margin } = errors;
  const start = `Nothing speaks against the canary: ${say.describeCounts(errors)}.`;
  if (difference === null) return start;
  if (difference.high <= margin) {
    return `${start} Errors are at most ${say.points(Math.max(0, difference.high))} higher.`;
  }
  const alpha = trial.settings.alpha / trial.steps;
  const needed = visitorsToExclude(compared.canary, compared.control, { margin, alpha });
  const more =
    needed === null
      ? ''
      : `; to exclude more than ${say.points(margin)}, about ${say.visitors(needed)} of the canary are needed`;
  return `${start} With so few, errors may still be up to ${say.points(difference.high)} higher${more}.`;
}
