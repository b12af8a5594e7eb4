import type { Problem } from '@tessera/mfe-kit/api';
import { pageMessagesIn } from '../messages/page.ts';

/** What problems say in one language. What is not named is said as the service says it. */
export interface ProblemWords {
  /** By type; `{wait}` and `{requestId}` stand for what the problem says of them. */
  problems: Readonly<Record<string, string>>;
  /** By field and code: `email.missing`. */
  fields: Readonly<Record<string, string>>;
}

/** The words that every page has for problems, and those of one of them, which go first. */
export function problemWordsIn(locale: string, own: Partial<ProblemWords> = {}): ProblemWords {
  const { problems, fields } = pageMessagesIn(locale);
  return {
    problems: { ...problems, ...own.problems },
    fields: { ...fields, ...own.fields },
  };
}

/** What happened, in the visitor's language. */
export function sayProblem(problem: Problem, { problems }: ProblemWords, locale: string): string {
  const said = problems[problem.type];
  if (said === undefined) return problem.detail || `${problem.title}. Try again in a moment.`;
  const { retryAfter, requestId } = problem as { retryAfter?: unknown; requestId?: unknown };
  return said
    .replace('{wait}', time(typeof retryAfter === 'number' ? retryAfter : 60, locale))
    .replace('{requestId}', typeof requestId === 'string' ? requestId : '');
}

/** What is wrong with a field, in the visitor's language. */
export function sayFieldError(
  { field, code = '', message }: NonNullable<Problem['errors']>[number],
  { fields }: ProblemWords,
): string {
  // A field that was left out and one that was left empty say the same.
  const kind = code === 'invalid_type' || code === 'too_small' ? 'missing' : code;
  return fields[`${field}.${kind}`] ?? message;
}

/** "40 seconds", "5 minutes" */
function time(seconds: number, locale: string): string {
  const [unit, value] =
    seconds <= 120
      ? (['second', seconds] as const)
      : (['minute', Math.ceil(seconds / 60)] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
