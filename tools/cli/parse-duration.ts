import { UsageError } from './usage-error.ts';

const units = { d: 86_400, h: 3_600, m: 60, s: 1 } as const;
const word = /^(?:\d+(?:\.\d+)?[smhd])+$/;

/** Seconds of `30s`, `10m`, `1h30m`, `2d`; null when it is none of these. */
export function parseDuration(text: string): number | null {
  if (!word.test(text)) return null;
  const seconds = [...text.matchAll(/([\d.]+)([smhd])/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * units[unit as keyof typeof units],
    0,
  );
  return Math.round(seconds);
}

/** Seconds of an option's value. Throws a {@link UsageError} that names the option. */
export function requireDuration(option: string, text: string): number {
  const seconds = parseDuration(text);
  if (seconds !== null && seconds > 0) return seconds;
  throw new UsageError(
    `${option} takes a time such as 30s, 10m, 1h30m or 2d, and "${text}" is none.`,
  );
}

/** `1h30m` of 5400 seconds; whole seconds, largest unit first. */
export function formatDuration(seconds: number): string {
  let rest = Math.round(seconds);
  const parts = Object.entries(units).map(([unit, size]) => {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    return amount > 0 ? `${amount}${unit}` : '';
  });
  return parts.join('') || '0s';
}
