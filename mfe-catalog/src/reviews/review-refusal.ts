import type { ApiProblem } from '@tessera/mfe-kit/api';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { ReviewsMessages } from '../messages/reviews/en.ts';

export const reviewFields = ['rating', 'title', 'body', 'author'] as const;
export type ReviewField = (typeof reviewFields)[number];

/** Why a review was not taken in, and what was typed. */
export interface ReviewRefusal {
  errors: { field: ReviewField; message: string }[];
  values: Record<ReviewField, string>;
}

/** One message a field, in the order of the form; what concerns no field stands at the first. */
export function reviewRefusal(
  { problem }: ApiProblem,
  values: Record<ReviewField, string>,
  t: Messages<ReviewsMessages>,
): ReviewRefusal {
  const errors = reviewFields.flatMap((field) => {
    const error = problem.errors?.find((one) => one.field === field);
    if (!error) return [];
    const known = t.errors[field];
    const message = known?.[error.code ?? 'other'] ?? known?.['other'] ?? error.message;
    return [{ field, message }];
  });
  const said = t.problems[problem.type] ?? (problem.detail || problem.title);
  const whole = { field: 'rating' as const, message: said };
  return { errors: errors.length > 0 ? errors : [whole], values };
}

/** The refusal without the message at a field that is being corrected. */
export function withoutField(refusal: ReviewRefusal | null, field: string): ReviewRefusal | null {
  const errors = refusal?.errors.filter((error) => error.field !== field) ?? [];
  return refusal && errors.length > 0 ? { ...refusal, errors } : null;
}
