import { isValid } from '../schema/is-valid.ts';
import { asList, asSchema, isRecord, type JsonSchema } from '../schema/json-schema.ts';

/** Values around every limit that `schema-arbitrary` uses. */
const plain: unknown[] = [
  ...[null, true, false, {}, []],
  ...[-10, -2, -1, -0.5, 0, 0.5, 1, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 10],
  ...['', 'a', 'aa', 'aaa', 'aaaa', 'aaaaa', 'aaaaaa', 'bbb'],
  ...['5f0b7a2e-6d8c-4a51-9c0e-0d7f1a2b3c4d', '2026-01-31'],
];

const firstValid = (schema: JsonSchema): unknown =>
  examplesOf(schema).find((value) => isValid(value, schema));

/** Objects in which one property at a time, described or not, takes each of its examples. */
function objectsOf(schema: Record<string, unknown>): unknown[] {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const of = (name: string) =>
    asSchema(Object.hasOwn(properties, name) ? properties[name] : schema['additionalProperties']);
  const required = asList(schema['required']).map(String);
  const least = Object.fromEntries(required.map((name) => [name, firstValid(of(name))]));
  const variations = ['a', 'b', 'c'].flatMap((name) =>
    examplesOf(of(name)).map((value) => ({ ...least, [name]: value })),
  );
  return [least, ...variations];
}

const arraysOf = (schema: Record<string, unknown>): unknown[] =>
  examplesOf(asSchema(schema['items'])).flatMap((item) =>
    [0, 1, 2, 3, 4, 5, 6].map((length) => Array.from({ length }, () => item)),
  );

/** Values, most of them valid for the schema, that together touch each of its limits. */
export function examplesOf(schema: JsonSchema): unknown[] {
  if (!isRecord(schema)) return plain;
  return [
    ...plain,
    ...asList(schema['enum']),
    ...asList(schema['anyOf']).flatMap((member) => examplesOf(asSchema(member))),
    ...(schema['type'] === 'object' ? objectsOf(schema) : []),
    ...(schema['type'] === 'array' ? arraysOf(schema) : []),
  ];
}
