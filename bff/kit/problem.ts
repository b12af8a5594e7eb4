import { STATUS_CODES } from 'node:http';
import { z } from '@hono/zod-openapi';

export const problemContentType = 'application/problem+json';

/** One wrong field. `field` is the dotted path in the body or the name of the parameter. */
export interface FieldError {
  field: string;
  message: string;
  code?: string;
}

/** What a caller may say about a problem; further members are sent as they are. */
export interface ProblemInit {
  /** a short, stable slug a client can switch on: 'price-changed' */
  type: string;
  title?: string;
  /** what happened, why, and what to do */
  detail?: string;
  errors?: FieldError[];
  [extra: string]: unknown;
}

/** The body of an error response, RFC 9457. */
export interface Problem extends ProblemInit {
  status: number;
  title: string;
}

/** Throw it anywhere in a request; `createService` answers with it. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, init: ProblemInit) {
    const problem = toProblem(status, init);
    super(`${status} ${problem.type}: ${problem.detail ?? problem.title}`);
    this.status = status;
    this.problem = problem;
  }
}

/** Fills in the status and, when none is given, the status's usual title. */
export function toProblem(status: number, init: ProblemInit): Problem {
  return { ...init, status, title: init.title ?? STATUS_CODES[status] ?? 'Error' };
}

/** The problem as a response. `requestId` lets a person quote what the logs call it. */
export function problemResponse(problem: Problem, requestId?: string): Response {
  const body = JSON.stringify(requestId === undefined ? problem : { ...problem, requestId });
  return new Response(body, {
    status: problem.status,
    headers: { 'content-type': problemContentType, 'cache-control': 'no-store' },
  });
}

export const ProblemSchema = z
  .looseObject({
    type: z.string().openapi({ example: 'not-found' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    requestId: z.string().optional(),
    errors: z
      .array(z.object({ field: z.string(), message: z.string(), code: z.string().optional() }))
      .optional(),
  })
  .openapi('Problem');

interface ProblemResponse {
  description: string;
  content: { 'application/problem+json': { schema: typeof ProblemSchema } };
}

/** For `createRoute({ responses: { 200: …, ...problemResponses(404, 422) } })`. */
export function problemResponses<S extends number>(...statuses: S[]): Record<S, ProblemResponse> {
  const responses = {} as Record<S, ProblemResponse>;
  for (const status of statuses) {
    responses[status] = {
      description: STATUS_CODES[status] ?? 'Error',
      content: { [problemContentType]: { schema: ProblemSchema } },
    };
  }
  return responses;
}
