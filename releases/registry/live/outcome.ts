import { ProblemError, type ProblemInit } from '@tessera/bff-kit/problem';

/** Why something was not done, as the caller is told; nothing was changed then. */
export interface Refused extends ProblemInit {
  status: 404 | 409 | 422 | 503;
  detail: string;
}

/** What came of a command: a refusal is an expected answer, not an exception. */
export type Outcome<T> = { done: T } | { refused: Refused };

export const refuse = (
  status: Refused['status'],
  type: string,
  detail: string,
  extra: Record<string, unknown> = {},
): { refused: Refused } => ({ refused: { status, type, detail, ...extra } });

/** At the edge a refusal becomes a problem. @throws {ProblemError} */
export function doneOrThrow<T>(outcome: Outcome<T>): T {
  if ('done' in outcome) return outcome.done;
  const { status, ...problem } = outcome.refused;
  throw new ProblemError(status, problem);
}
