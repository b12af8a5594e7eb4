import type { JudgeSettings } from '@tessera/releases/registry-api';
import { UsageError } from './usage-error.ts';

type Judged = 'alpha' | 'min-visitors' | 'error-margin' | 'vital-margin';

function between(option: Judged, text: string, isGood: (value: number) => boolean, what: string) {
  const value = Number(text);
  if (text.trim() !== '' && isGood(value)) return value;
  throw new UsageError(`--${option} takes ${what}, and "${text}" is not.`);
}

const isShare = (value: number): boolean => value >= 0 && value < 1;

/** How a canary is to be judged, as far as a person said so. Throws a {@link UsageError}. */
export function readJudgeOptions(
  values: Partial<Record<Judged, string>>,
): Partial<JudgeSettings> | undefined {
  const judge: Partial<JudgeSettings> = {};
  const { alpha } = values;
  if (alpha !== undefined) {
    judge.alpha = between(
      'alpha',
      alpha,
      (value) => value > 0 && value < 0.5,
      'a chance above 0 and below 0.5, such as 0.01',
    );
  }
  if (values['min-visitors'] !== undefined) {
    judge.minVisitors = between(
      'min-visitors',
      values['min-visitors'],
      (value) => Number.isInteger(value) && value >= 0,
      'a whole number of visitors',
    );
  }
  if (values['error-margin'] !== undefined) {
    judge.errorMargin = between(
      'error-margin',
      values['error-margin'],
      isShare,
      'a share of visitors such as 0.01',
    );
  }
  if (values['vital-margin'] !== undefined) {
    judge.vitalMargin = between(
      'vital-margin',
      values['vital-margin'],
      isShare,
      'a share of visitors such as 0.05',
    );
  }
  return Object.keys(judge).length > 0 ? judge : undefined;
}
