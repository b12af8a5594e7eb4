import type { Refusal } from '@tessera/releases/registry-api';

/** What the registry says when it does not do something: RFC 9457, with what its gate found. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { field: string; message: string }[];
  refusals?: Refusal[];
}

/** Thrown by the client; main prints it, exit code 1. */
export class ProblemAnswer extends Error {
  override name = 'ProblemAnswer';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.title}`);
    this.problem = problem;
  }
}

/** The problem of an answer that is not 2xx; made up of the status when somebody in between answered. */
export async function readProblem(response: Response): Promise<Problem> {
  const { status, statusText } = response;
  const text = await response.text();
  try {
    const body = JSON.parse(text) as Partial<Problem> | null;
    if (body && typeof body.title === 'string') {
      return { type: 'about:blank', status, ...body, title: body.title };
    }
  } catch {
    // Not JSON: a proxy's page, or something that is no registry.
  }
  return {
    type: 'about:blank',
    status,
    title: `${status} ${statusText}`.trim(),
    detail: `${new URL(response.url).origin} answered, but not as a registry does. Check TESSERA_REGISTRY_URL.`,
  };
}
