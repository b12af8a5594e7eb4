import type { Problem } from '@tessera/mfe-kit/api';
import { problemsIn } from '../messages/problems.ts';

/** A problem that any service may answer with, in the visitor's language; what is not known, as it was said. */
export function titledProblem(
  { type, title, detail }: Problem,
  known: string,
  locale: string,
): { title: string; message: string } {
  const message = problemsIn(locale).problems[type];
  return message === undefined ? { title, message: detail } : { title: known, message };
}
