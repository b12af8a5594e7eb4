import { ApiProblem } from '@tessera/mfe-kit/api';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { ProblemMessages } from '../messages/problems/en.ts';
import { problemWords } from './problem-words.ts';

/** What to tell somebody whose change did not get through. */
export const explain = (error: unknown, t: Messages<ProblemMessages>): string =>
  error instanceof ApiProblem ? problemWords(error.problem, t.problems) : t.failed;
