import { ProblemError } from '@tessera/bff-kit/problem';

/** PostgreSQL's words for it: not in the repertoire, untranslatable, invalid text representation. */
const codes = new Set(['22021', '22P05', '22P02']);

/**
 * An error because of text that PostgreSQL cannot hold (a zero byte, half of a surrogate pair, in whatever member of a
 * body or part of an address) as the problem it is; any other error as it was.
 */
export function asProblem(error: Error): Error {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || !codes.has(code)) return error;
  return new ProblemError(422, {
    type: 'invalid-input',
    detail:
      'There are characters in it that cannot be stored (a zero byte, or half of a character), so nothing was changed. Take them out and send it again.',
  });
}
