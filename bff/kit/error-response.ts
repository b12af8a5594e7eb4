import { HTTPException } from 'hono/http-exception';
import type { Logger } from './logger.ts';
import { ProblemError, problemResponse, toProblem } from './problem.ts';
import { Unavailable } from './unavailable.ts';

/**
 * Decides what the caller learns of an error. Only a `ProblemError` is written for the outside;
 * of anything else the text stays in the log, where `requestId` finds it.
 */
export function errorResponse(error: Error, log: Logger, requestId: string): Response {
  if (error instanceof ProblemError) return problemResponse(error.problem, requestId);
  if (error instanceof HTTPException) {
    const type = error.status === 400 ? 'bad-request' : 'refused';
    return problemResponse(toProblem(error.status, { type, detail: error.message }), requestId);
  }
  if (error instanceof Unavailable) {
    log.warn({ err: error, dependency: error.dependency }, 'a dependency is unavailable');
    const detail = `The shop cannot reach its ${error.dependency} at the moment. Nothing was changed; try again in a few seconds.`;
    const response = problemResponse(toProblem(503, { type: 'unavailable', detail }), requestId);
    response.headers.set('retry-after', '2');
    return response;
  }
  log.error({ err: error }, 'unexpected error');
  return problemResponse(
    toProblem(500, {
      type: 'unexpected',
      detail: `Something went wrong on our side. Try again; if it happens again, quote ${requestId}.`,
    }),
    requestId,
  );
}
