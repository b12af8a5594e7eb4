import type { PlanStep } from '@tessera/releases/registry-api';
import { formatDuration, parseDuration } from './parse-duration.ts';

export type ParsedPlan = { steps: PlanStep[] } | { error: string };

interface Part {
  text: string;
  /** Where it begins in the plan. */
  at: number;
}

const example = 'A plan looks like this: "5% 10m → 25% 10m → 100%".';

function split(text: string, separator: RegExp): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const piece of text.split(separator)) {
    const start = text.indexOf(piece, at);
    parts.push({ text: piece.trim(), at: start + (piece.length - piece.trimStart().length) });
    at = start + piece.length;
  }
  return parts;
}

/** The plan with the wrong part underlined, and what is wrong with it. */
function wrong(plan: string, { text, at }: Part, sentence: string): { error: string } {
  const mark = `${' '.repeat(at)}${'^'.repeat(Math.max(1, text.length))}`;
  return { error: `${sentence}\n\n  ${plan}\n  ${mark}\n\n${example}` };
}

/**
 * Steps of a canary written by a person: `5% 10m → 25% 10m → 100%`. Arrows may be `→`, `->` or commas. Every
 * step but the last has a time; a last step below 100 % stays until a person ends it. Errors are values: they
 * show the part that cannot be read.
 */
export function parsePlan(input: string): ParsedPlan {
  const plan = input.trim().replaceAll(/\s+/g, ' ');
  const parts = split(plan, /→|->|,/);
  const steps: PlanStep[] = [];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (part.text === '') return wrong(plan, part, 'A step is missing here.');
    const [share, time, ...more] = split(part.text, / /).map((word) => ({
      text: word.text,
      at: part.at + word.at,
    })) as [Part, Part?, ...Part[]];
    if (more[0]) return wrong(plan, more[0], 'A step is a share and a time, and here is more.');
    const percent = /^(\d+(?:\.\d+)?)%?$/.exec(share.text)?.[1];
    if (percent === undefined) return wrong(plan, share, 'This is no share: write it as 5%.');
    const part100 = Number(percent) / 100;
    if (part100 <= 0 || part100 > 1) {
      return wrong(plan, share, 'A share is more than 0% and at most 100%.');
    }
    if (part100 <= (steps.at(-1)?.share ?? 0)) {
      return wrong(plan, share, 'Each step has a larger share than the one before it.');
    }
    if (!isLast && !time) {
      return wrong(plan, share, 'How long? Every step but the last has a time.');
    }
    if (isLast && time) {
      return wrong(
        plan,
        time,
        part100 === 1
          ? 'The step to 100% is the end: it takes no time.'
          : 'The last step has no time: below 100% it stays until somebody promotes it. Or add "→ 100%".',
      );
    }
    const seconds = time ? parseDuration(time.text) : 0;
    if (seconds === null || (time && seconds === 0)) {
      return wrong(plan, time ?? share, 'This is no time: write it as 30s, 10m, 1h or 1d.');
    }
    steps.push({ share: part100, seconds });
  }
  return { steps };
}

const formatShare = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** The plan as {@link parsePlan} reads it. */
export const formatPlan = (steps: readonly PlanStep[]): string =>
  steps
    .map(({ share, seconds }) =>
      seconds > 0 ? `${formatShare(share)} ${formatDuration(seconds)}` : formatShare(share),
    )
    .join(' → ');
