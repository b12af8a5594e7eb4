import { isDeepStrictEqual } from 'node:util';
import { compareShapes, place } from './compare-shapes.ts';
import { isValid } from './is-valid.ts';
import { annotations, type JsonSchema } from './json-schema.ts';
import { takeApart, type Kind, type Parts, type Shape } from './take-apart.ts';

const kinds: Record<Kind, string> = {
  number: 'a number',
  string: 'a text',
  array: 'a list',
  object: 'an object',
};

const listOf = (values: unknown[]): string =>
  values
    .slice(0, 5)
    .map((value) => JSON.stringify(value))
    .join(', ');

function compareWithAll(shape: Shape, wide: Parts, at: string): string[] {
  const candidates = wide.shapes.filter(({ kind }) => kind === shape.kind);
  const results = candidates.map((other) => compareShapes(shape, other, at, findMismatches));
  const [only] = results;
  if (results.some((result) => result.length === 0)) return [];
  if (results.length === 1 && only) return only;
  const but = wide.values.length > 0 ? `; only ${listOf(wide.values)} would be accepted` : '';
  return results.length === 0
    ? [`${place(at)} may be ${kinds[shape.kind]}${but}`]
    : [`${place(at)} may be ${kinds[shape.kind]} of no accepted form`];
}

const saysNothing = (schema: JsonSchema): boolean =>
  Object.keys(schema).every((keyword) => annotations.has(keyword));

/**
 * Why a value that is valid for `narrow` may be invalid for `wide`; empty when every such value is valid.
 * Neither has a `$ref` (`inlineRefs`). What cannot be compared counts as a mismatch and says so: a keyword
 * out of the ordinary, or a form that several alternatives of `wide` would only cover together.
 */
export function findMismatches(narrow: JsonSchema, wide: JsonSchema, at = ''): string[] {
  if (isDeepStrictEqual(narrow, wide) || narrow === false || wide === true) return [];
  const from = takeApart(narrow);
  const to = takeApart(wide);
  const unclear = [...new Set([...from.unclear, ...to.unclear])];
  if (unclear.length > 0) {
    return unclear.map(
      (keyword) => `${place(at)} is described with \`${keyword}\`, which cannot be compared`,
    );
  }
  const strange = from.values.filter((value) => !isValid(value, wide));
  const found = [
    ...(strange.length > 0 ? [`${place(at)} may be ${listOf(strange)}`] : []),
    ...from.shapes.flatMap((shape) => compareWithAll(shape, to, at)),
  ];
  return found.length > 0 && saysNothing(narrow) ? [`${place(at)} may be anything`] : found;
}
