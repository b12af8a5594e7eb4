import type { Problem } from '@tessera/mfe-kit/api';

type Known = Readonly<Record<string, string>>;
type FieldProblem = NonNullable<Problem['errors']>[number];

/** What is wrong with a field in the visitor's language; nothing when these words do not know it. */
export const fieldWords = ({ field, code }: FieldProblem, known: Known): string | undefined =>
  known[`${field}.${code}`] ?? known[field] ?? known[code ?? ''];

/** What a service said, by its type in the visitor's language; what is not known, as it said it. */
export const problemWords = ({ type, detail }: Problem, known: Known): string =>
  known[type] ?? detail;

/** Why a change was refused: a mistake in a field, or the problem as such. */
export function refusalWords(problem: Problem, words: { fields: Known; problems: Known }): string {
  const [first] = problem.errors ?? [];
  if (problem.type !== 'invalid-input' || !first) return problemWords(problem, words.problems);
  return fieldWords(first, words.fields) ?? words.problems[problem.type] ?? first.message;
}
