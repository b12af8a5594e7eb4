import type { FragmentAnswer } from '../fragments/fragment-answer.ts';
import {
  notFoundPage,
  refusedPage,
  unansweredFormPage,
  unavailablePage,
  type ErrorPage,
  type Place,
} from './error-page.ts';

type Unshowable = Extract<FragmentAnswer, { kind: 'problem' | 'failed' }>;

// Nothing reached the service in these cases: a form changed nothing.
const neverArrived = new Set(['refused', 'open', 'unknown']);

/** The page to show instead of a page fragment that did not come. */
export function errorFor(
  answer: Unshowable,
  place: Place,
  form: string | null,
  retryAfter: number,
): ErrorPage {
  if (answer.kind === 'problem') {
    if (answer.status === 404) return notFoundPage(place, answer.detail);
    // A body that is no fragment with a status of success is a fault of the service.
    const status = answer.status >= 400 ? answer.status : 502;
    return refusedPage(status, answer.title, answer.detail, place);
  }
  return form === null
    ? unavailablePage(place, retryAfter)
    : unansweredFormPage(place, !neverArrived.has(answer.reason), retryAfter);
}
