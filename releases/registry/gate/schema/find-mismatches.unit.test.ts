import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplesOf } from '../testing/examples-of.ts';
import { schemaPairs, schemas } from '../testing/schema-arbitrary.ts';
import { findMismatches } from './find-mismatches.ts';
import type { JsonSchema } from './json-schema.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validator = (schema: JsonSchema) => {
  const validate = ajv.compile(schema);
  if (typeof schema === 'object') ajv.removeSchema(schema);
  return (value: unknown): boolean => validate(value);
};

const object = (properties: Record<string, unknown>, required: string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const text = { type: 'string' };

describe('comparing schemas, held against a validator', () => {
  it('says compatible only when every value of the one is valid for the other, and else there is one that is not', () => {
    const seen = { compatible: 0, different: 0 };
    fc.assert(
      fc.property(schemaPairs, ([narrow, wide]) => {
        const [isNarrow, isWide] = [validator(narrow), validator(wide)];
        const values = examplesOf(narrow).filter(isNarrow);
        const refused = values.filter((value) => !isWide(value));
        if (findMismatches(narrow, wide).length === 0) {
          seen.compatible += 1;
          expect(refused).toEqual([]);
        } else {
          seen.different += 1;
          expect(refused).not.toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
    // Otherwise the property would say nothing of one side.
    expect(seen.compatible).toBeGreaterThan(100);
    expect(seen.different).toBeGreaterThan(100);
  }, 60_000);

  it.each([
    [
      { type: 'string', format: 'uuid' },
      { type: 'string', minLength: 1 },
    ],
    [
      { type: 'string', format: 'date' },
      { type: 'string', minLength: 10, maxLength: 10 },
    ],
  ])('knows how long the texts of a format are: %j is within %j', (narrow, wide) => {
    expect(findMismatches(narrow, wide)).toEqual([]);
  });

  it('takes a schema that was only widened, at any depth', () => {
    fc.assert(
      fc.property(schemas, schemas, (narrow, other) => {
        const wide = { anyOf: [other, narrow] };
        expect(findMismatches(narrow, wide)).toEqual([]);
        expect(findMismatches(object({ a: narrow }, ['a']), object({ a: wide }))).toEqual([]);
      }),
    );
  });
});

describe('the words of a mismatch', () => {
  const cases: [string, JsonSchema, JsonSchema, string][] = [
    [
      'a prop that became required',
      object({ a: text }),
      object({ a: text }, ['a']),
      '"a" may be missing',
    ],
    ['a prop that is gone', object({ a: text }), object({}), '"a" is not known there'],
    ['another type', object({ a: text }), object({ a: { type: 'number' } }), '"a" may be a text'],
    ['fewer values', { enum: ['x', 'y'] }, { enum: ['x'] }, 'it may be "y"'],
    [
      'a text where few are taken',
      text,
      { enum: ['x'] },
      'it may be a text; only "x" would be accepted',
    ],
    ['a longer text', text, { type: 'string', maxLength: 4 }, 'it may have more than 4 characters'],
    ['a format', text, { type: 'string', format: 'uuid' }, 'it need not have the format uuid'],
    [
      'inside lists',
      { type: 'array', items: text },
      { type: 'array', items: { const: 1 } },
      '"[]" may be a text; only 1 would be accepted',
    ],
    ['null', { type: ['string', 'null'] }, text, 'it may be null'],
  ];
  it.each(cases)('%s', (_, narrow, wide, words) => {
    expect(findMismatches(narrow, wide)).toEqual([words]);
  });

  it('refuses to guess about a keyword it does not know, on either side', () => {
    const strange = { type: 'object', patternProperties: { '^x-': text } };
    const words = ['it is described with `patternProperties`, which cannot be compared'];
    expect(findMismatches(strange, { type: 'object' })).toEqual(words);
    expect(findMismatches({ type: 'object' }, strange)).toEqual(words);
    expect(findMismatches(strange, { ...strange })).toEqual([]);
  });
});
