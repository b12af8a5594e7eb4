/** RFC 9457 problem details, as every Tessera service answers them. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** `code`: what kind of error it is, for words in other languages. */
  errors?: { field: string; message: string; code?: string }[];
}

/** An API call that was answered with a problem, or not at all (status 503). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.title}: ${problem.detail}`);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.problem = problem;
  }
}

/**
 * The way to a team's own BFF, the same in the browser (fetch through the gateway) and on the server
 * (in-process, with the visitor's cookies). Paths are public ones: `/api/cart/cart`.
 * Both methods throw {@link ApiProblem} for any status of 400 and above.
 */
export interface Api {
  get<T>(path: string, signal?: AbortSignal): Promise<T>;
  send<T>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    json?: unknown,
    headers?: Record<string, string>,
  ): Promise<T>;
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'title' in body && 'status' in body;

/** The parsed body of a reply, or a thrown {@link ApiProblem}. `204` and empty bodies are `null`. */
export function readReply<T>(status: number, body: string): T {
  let parsed: unknown = null;
  let readable = true;
  if (body !== '') {
    try {
      parsed = JSON.parse(body);
    } catch {
      readable = false;
    }
  }
  if (status >= 400 || !readable) {
    throw new ApiProblem(
      isProblem(parsed)
        ? parsed
        : {
            type: 'about:blank',
            title: 'The service gave an answer that could not be read',
            status: status >= 400 ? status : 502,
            detail: 'Please try again in a moment.',
          },
    );
  }
  return parsed as T;
}

/** The problem of a service that could not be reached at all. */
export const unreachable = (): ApiProblem =>
  new ApiProblem({
    type: 'unreachable',
    title: 'The service cannot be reached',
    status: 503,
    detail: 'Check your connection and try again. Nothing was changed.',
  });
