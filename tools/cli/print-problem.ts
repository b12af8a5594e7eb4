import { STATUS_CODES } from 'node:http';
import { plain, type Paint } from './paint.ts';
import { printRefusals } from './print-refusals.ts';
import { wrap } from './print-text.ts';
import type { Problem } from './problem-answer.ts';

/** Titles that only repeat the status in words of HTTP. */
const ofHttp = new Set(Object.values(STATUS_CODES));

/** A problem of the registry for a person: title, detail, wrong fields, reasons of the gate. */
export function printProblem(problem: Problem, paint: Paint = plain): string {
  const { title, detail, errors = [], refusals = [] } = problem;
  return [
    ...(detail && ofHttp.has(title)
      ? [paint('red', wrap(detail))]
      : [paint('red', wrap(title)), ...(detail ? [wrap(detail)] : [])]),
    ...errors.map(({ field, message }) => wrap(`${field}: ${message}`, '  - ', '    ')),
    ...(refusals.length > 0 ? ['', printRefusals(refusals, paint)] : []),
  ].join('\n');
}
