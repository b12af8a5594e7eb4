import type { ApiProblem } from '@tessera/mfe-kit/api';
import { problemWordsIn, sayFieldError, sayProblem, type ProblemWords } from './say-problem.ts';

export interface FieldMessage {
  /** Id of the control, which is also its name. */
  field: string;
  message: string;
}

/** Why a form was refused, and what had been typed into it (never a password). */
export interface FormRefusal {
  errors: FieldMessage[];
  values: Record<string, string>;
}

/**
 * Turns a problem of the API into what the form shows: one message a field, in the order of the fields,
 * and a problem that names none of them at `fallbackField`, so that the summary always leads somewhere.
 * They are in the language of `locale`, with the words that the page has for problems of its own.
 */
export function toRefusal(
  problem: ApiProblem,
  fields: readonly string[],
  fallbackField: string,
  values: Record<string, string>,
  locale: string,
  own?: Partial<ProblemWords>,
): { status: number; data: FormRefusal } {
  const words = problemWordsIn(locale, own);
  const errors = fields.flatMap((field): FieldMessage[] => {
    const first = problem.problem.errors?.find((error) => error.field === field);
    return first ? [{ field, message: sayFieldError(first, words) }] : [];
  });
  if (errors.length === 0) {
    errors.push({ field: fallbackField, message: sayProblem(problem.problem, words, locale) });
  }
  // A wrong password is a form to correct, not a page that may not be seen.
  const status = problem.status === 401 ? 422 : problem.status;
  return { status, data: { errors, values } };
}

/** The message at one field, if any. */
export const errorOf = (refusal: FormRefusal | null, field: string): string | undefined =>
  refusal?.errors.find((error) => error.field === field)?.message;

/** The refusal without the message at a field that is being corrected. */
export function withoutField(refusal: FormRefusal | null, field: string): FormRefusal | null {
  if (!refusal?.errors.some((error) => error.field === field)) return refusal;
  const errors = refusal.errors.filter((error) => error.field !== field);
  return errors.length === 0 ? null : { ...refusal, errors };
}
