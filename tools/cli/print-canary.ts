import type { CanaryView, Verdict } from '@tessera/releases/registry-api';
import { formatDuration } from './parse-duration.ts';
import { plain, type Paint, type Style } from './paint.ts';
import { count, percent, wrap } from './print-text.ts';

const barWidth = 20;
const styles: Record<Verdict['state'], Style> = {
  'too-early': 'dim',
  healthy: 'green',
  worse: 'red',
  unbalanced: 'yellow',
};

/** `[###.................] 15%`: never empty for somebody, never full for not everybody. */
export function printBar(share: number): string {
  const exact = share * barWidth;
  const filled = share >= 1 ? barWidth : Math.min(barWidth - 1, Math.ceil(exact));
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${percent(share)}`;
}

/** Where a running canary is in its plan, and what comes next. */
export function printStep({ plan, step, stepSince }: CanaryView, now: Date): string {
  const next = plan[step + 1];
  const here = plan[step];
  if (!here || !next) return 'last step: it stays until somebody promotes or aborts it';
  const spent = (now.getTime() - Date.parse(stepSince)) / 1000;
  const rest = Math.max(0, Math.ceil(here.seconds - spent));
  const when = rest > 0 ? `in ${formatDuration(rest)} at the earliest` : 'when enough was seen';
  return `step ${step + 1} of ${plan.length}, then ${percent(next.share)} ${when}`;
}

/** A canary as some lines: bar, step, visitors, verdict. */
export function printCanary(
  canary: CanaryView,
  now: Date,
  { indent = '', paint = plain }: { indent?: string; paint?: Paint } = {},
): string {
  const { verdict, state, judge } = canary;
  if (state !== 'running') {
    return wrap(`${state}${canary.reason ? `: ${canary.reason}` : ''}`, indent);
  }
  const lines = [
    `${indent}${printBar(canary.share)}`,
    wrap(printStep(canary, now), indent),
    ...(verdict
      ? [
          wrap(
            `${count(verdict.visitors.canary, 'visitor')} of the canary (${judge.minVisitors} ` +
              `needed a step), ${verdict.visitors.control} of the control`,
            indent,
          ),
          paint(styles[verdict.state], wrap(`${verdict.state}: ${verdict.words}`, indent)),
        ]
      : [`${indent}no verdict yet`]),
  ];
  return lines.join('\n');
}
