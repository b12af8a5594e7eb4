import { ApiProblem } from '@tessera/mfe-kit/api';
import { expect, it } from 'vitest';
import { explainPasskeyError } from './explain-passkey-error.ts';

const problem = { type: 'x', title: 'X', status: 422, detail: 'In general.' };

it.each([
  [new DOMException('', 'AbortError'), null],
  [new DOMException('', 'NotAllowedError'), /called off/],
  [new DOMException('', 'InvalidStateError'), /already/],
  [new ApiProblem(problem), /^In general\.$/],
  [new ApiProblem({ ...problem, errors: [{ field: 'password', message: 'Wrong.' }] }), /^Wrong\.$/],
  [new TypeError('?'), /could not/],
])('says of %s what happened', (error, words) => {
  const said = explainPasskeyError(error, 'en-IE');
  if (words === null) expect(said).toBeNull();
  else expect(said).toMatch(words);
});
