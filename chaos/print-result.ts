import { CRASH_POINTS } from './kills/crash-point-names.ts';
import type { ChaosOptions } from './parse-options.ts';
import type { ChaosResult } from './run-chaos.ts';

/** The figures of a run, for programs. */
export function figuresOf(options: ChaosOptions, result: ChaosResult) {
  const { ledger, kills, breaches, seconds, repeats } = result;
  const statuses: Record<string, number> = {};
  const reasons: Record<string, number> = {};
  for (const { status, reason } of ledger.orders) {
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (reason !== null) reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  const waits = ledger.orders
    .flatMap(({ placedAtMs, decidedAtMs }) =>
      decidedAtMs === null ? [] : decidedAtMs - placedAtMs,
    )
    .toSorted((a, b) => a - b);
  const percentile = (share: number): number =>
    Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0) / 1_000;
  return {
    ok: succeeded(result),
    options,
    orders: { acknowledged: ledger.orders.length, ...statuses },
    reasons,
    refusals: Object.fromEntries(ledger.refusals),
    repeats,
    kills,
    neverKilledAt: CRASH_POINTS.filter(
      ({ name }) => !kills.points[name] && !kills.freezes[name],
    ).map(({ name }) => name),
    secondsUntilDecided: { half: percentile(0.5), most: percentile(0.95), longest: percentile(1) },
    seconds,
    restWaitedFor: result.waitedFor,
    scenes: result.scenes,
    surprises: ledger.surprises,
    breaches,
  };
}

/** Nothing promised was broken, nothing unexpected was answered, and whatever was armed was met. */
export const succeeded = ({ breaches, ledger, kills }: ChaosResult): boolean =>
  breaches.length === 0 && ledger.surprises.length === 0 && kills.missed.length === 0;

const list = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';

/** The figures of a run, for people. */
export function describe(options: ChaosOptions, result: ChaosResult): string {
  const figures = figuresOf(options, result);
  const { kills, seconds, secondsUntilDecided: until } = figures;
  const lines = [
    `Orders:            ${list(figures.orders)}`,
    `Rejected for:      ${list(figures.reasons)}`,
    `Not placed:        ${list(figures.refusals)}`,
    `Requests repeated: ${figures.repeats}`,
    `Kills:             ${kills.kills} (${list(kills.processes)})`,
    `At crash points:   ${list(kills.points)}`,
    ...(Object.keys(kills.freezes).length > 0 ? [`Frozen at:         ${list(kills.freezes)}`] : []),
    `Until decided:     half ${until.half} s, 95 % ${until.most} s, longest ${until.longest} s`,
    `Took:              start ${seconds.start.toFixed(0)} s, shopping ${seconds.rounds.toFixed(0)} s, rest ${seconds.rest.toFixed(1)} s${figures.restWaitedFor.length > 0 ? ` (for ${figures.restWaitedFor.join(', ')})` : ''}`,
    '',
  ];
  for (const point of kills.missed) lines.push(`NOT REACHED: crash point ${point} was armed.`);
  for (const surprise of figures.surprises) lines.push(`SURPRISE: ${surprise}`);
  for (const { name, promise, rows, count } of figures.breaches) {
    lines.push(`BROKEN: ${name} (${count}). ${promise}`);
    lines.push(...rows.map((row) => `  ${JSON.stringify(row)}`));
  }
  lines.push(
    figures.ok
      ? 'Every promise was kept.'
      : `A promise was broken. The same plan again: --seed ${options.seed}`,
  );
  return lines.join('\n');
}
