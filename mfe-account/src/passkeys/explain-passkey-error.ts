import { ApiProblem } from '@tessera/mfe-kit/api';
import { passkeysMessagesIn } from '../messages/passkeys.ts';
import {
  problemWordsIn,
  sayFieldError,
  sayProblem,
  type ProblemWords,
} from '../page/say-problem.ts';

/**
 * What happened, in words; null when the person called it off, or another question took its place.
 *
 * @param own what the page says of problems of its own
 */
export function explainPasskeyError(
  error: unknown,
  locale: string,
  own?: Partial<ProblemWords>,
): string | null {
  const t = passkeysMessagesIn(locale);
  if (error instanceof ApiProblem) {
    const { problem, status } = error;
    const words = problemWordsIn(locale, own);
    const [first] = problem.errors ?? [];
    if (first) return sayFieldError(first, words);
    const refused = problem.type === 'passkey-refused' ? t.refused[status] : undefined;
    return refused ?? sayProblem(problem, words, locale);
  }
  const name = error instanceof Error ? error.name : '';
  if (name === 'AbortError') return null;
  if (name === 'InvalidStateError') return t.already;
  return name === 'NotAllowedError' ? t.calledOff : t.notHere;
}
