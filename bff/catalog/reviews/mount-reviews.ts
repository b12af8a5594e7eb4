import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '@tessera/bff-kit/database';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { AnswerCached } from '../catalogue/answer-cached.ts';
import { listReviews } from './list-reviews.ts';
import { showMyReview } from './show-my-review.ts';
import { writeReview } from './write-review.ts';

/** Everything about reviews: reading them, and writing one's own. */
export function mountReviews(
  app: OpenAPIHono<ServiceEnv>,
  o: { db: Database; answerCached: AnswerCached; clock: () => Date },
): void {
  listReviews(app, o);
  showMyReview(app, o);
  writeReview(app, o);
}
