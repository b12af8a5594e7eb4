import { ApiProblem } from '@tessera/mfe-kit/api';
import type { ActionContext, ActionResult } from '@tessera/mfe-kit/define-fragment';
import { redirect } from '@tessera/mfe-kit/redirect';
import { reviewsMessagesIn } from '../messages/reviews.ts';
import { signInPath } from './sign-in-path.ts';
import { sendReview } from './review-queries.ts';
import {
  reviewFields,
  reviewRefusal,
  type ReviewField,
  type ReviewRefusal,
} from './review-refusal.ts';

/** Sends what was typed, and comes back to the product, which says that it waits. */
export async function reviewAction({
  api,
  form,
  props,
  url,
  locale,
}: Pick<ActionContext<{ handle: string }>, 'api' | 'form' | 'props' | 'url' | 'locale'>): Promise<
  ActionResult<ReviewRefusal>
> {
  const values = Object.fromEntries(
    reviewFields.map((field) => [field, form.get(field) ?? '']),
  ) as Record<ReviewField, string>;
  const rating = values.rating === '' ? null : Number(values.rating);
  try {
    await sendReview(api, props.handle, { ...values, rating });
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.problem.type === 'sign-in-required') return redirect(signInPath(url));
    return { status: error.status, data: reviewRefusal(error, values, reviewsMessagesIn(locale)) };
  }
  return redirect(`/products/${encodeURIComponent(props.handle)}#reviews`);
}
