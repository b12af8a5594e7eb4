import { ProblemError } from '@tessera/bff-kit/problem';
import type { ReviewRefusal } from './decide-review.ts';

/** What the customer is told: what happened, why, what to do. */
export function explainRefusal(refusal: ReviewRefusal): ProblemError {
  switch (refusal) {
    case 'sign-in-required':
      return new ProblemError(401, {
        type: 'sign-in-required',
        title: 'Sign in first',
        detail: 'Reviews are written by customers. Sign in to the account you ordered with.',
      });
    case 'not-bought':
      return new ProblemError(403, {
        type: 'not-bought',
        title: 'Only buyers can review it',
        detail:
          'No order of this account contains it, so the review was not taken. If you ordered with ' +
          'another account, sign in to that one.',
      });
    case 'too-many':
      return new ProblemError(429, {
        type: 'too-many-reviews',
        title: 'That was a lot of reviews',
        detail: 'You sent ten reviews within an hour. Keep your words and send them again later.',
      });
  }
}
