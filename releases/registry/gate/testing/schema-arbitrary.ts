import fc from 'fast-check';
import type { SchemaObject } from '../schema/json-schema.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Two limits in order, so that some value is between them. */
const limits = (low: string, high: string, least: number) =>
  fc
    .tuple(maybe(fc.integer({ min: least, max: 3 })), maybe(fc.integer({ min: 3, max: 5 })))
    .map(([min, max]) => ({
      ...(min === undefined ? {} : { [low]: min }),
      ...(max === undefined ? {} : { [high]: max }),
    }));

const choices = ['', 'aaa', 'aaaa', 0, 3, 4.5, true, null];

const leaf: fc.Arbitrary<SchemaObject> = fc.oneof(
  fc
    .tuple(fc.constantFrom('number', 'integer'), limits('minimum', 'maximum', -2))
    .map(([type, limit]) => ({ type, ...limit })),
  limits('minLength', 'maxLength', 0).map((limit) => ({ type: 'string', ...limit })),
  fc.constantFrom<SchemaObject>(
    { type: 'string', format: 'uuid' },
    { type: 'string', format: 'date' },
    { type: 'boolean' },
    { type: 'null' },
    { type: ['string', 'null'] },
    { const: true },
    {},
  ),
  fc.uniqueArray(fc.constantFrom(...choices), { minLength: 1 }).map((values) => ({ enum: values })),
);

const objectOf = (member: fc.Arbitrary<SchemaObject>): fc.Arbitrary<SchemaObject> =>
  fc
    .record({
      properties: fc.dictionary(fc.constantFrom('a', 'b'), member, { maxKeys: 2 }),
      more: fc.oneof(fc.constantFrom(undefined, false, true), leaf),
      required: fc.subarray(['a', 'b']),
    })
    .map(({ properties, more, required }) => ({
      type: 'object',
      properties: { ...properties },
      // Of what is described only: an object that must have what it may not have would be no object at all.
      required: required.filter((name) => Object.hasOwn(properties, name)),
      ...(more === undefined ? {} : { additionalProperties: more }),
    }));

/** Schemas of the keywords contracts use, each with some valid value. Alternatives are of different types. */
export const schemas: fc.Arbitrary<SchemaObject> = fc.letrec<{ schema: SchemaObject }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    objectOf(tie('schema')),
    fc
      .tuple(tie('schema'), limits('minItems', 'maxItems', 0))
      .map(([items, limit]) => ({ type: 'array', items, ...limit })),
    objectOf(tie('schema')).map((member) => ({ anyOf: [{ type: 'null' }, member] })),
  ),
})).schema;

/** Two schemas: of each other's kind, where one keyword makes the difference, or of any. */
export const schemaPairs: fc.Arbitrary<[SchemaObject, SchemaObject]> = fc.oneof(
  fc.tuple(schemas, schemas),
  fc
    .tuple(schemas, fc.nat(), fc.boolean())
    .map(([schema, pick, swap]): [SchemaObject, SchemaObject] => {
      const keywords = Object.keys(schema).filter((keyword) => keyword !== 'properties');
      const keyword = keywords[pick % keywords.length];
      const wider = Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));
      return swap ? [wider, schema] : [schema, wider];
    }),
);
