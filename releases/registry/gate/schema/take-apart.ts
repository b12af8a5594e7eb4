import { isDeepStrictEqual } from 'node:util';
import { isValid } from './is-valid.ts';
import {
  annotations,
  asList,
  asSchema,
  isRecord,
  type JsonSchema,
  type SchemaObject,
} from './json-schema.ts';
import { mergeSchemas } from './merge-schemas.ts';

export type Kind = 'number' | 'string' | 'array' | 'object';

/** All values of one kind that hold a schema's limits. */
export interface Shape {
  kind: Kind;
  /** Numbers only: no fractions. */
  integer: boolean;
  schema: SchemaObject;
}

/** A schema as the union of single values and shapes. `unclear`: keywords that cannot be compared. */
export interface Parts {
  values: unknown[];
  shapes: Shape[];
  unclear: string[];
}

const known: ReadonlySet<string> = new Set([
  ...annotations,
  ...['type', 'enum', 'const', 'anyOf', 'allOf'],
  ...['properties', 'required', 'additionalProperties'],
  ...['items', 'minItems', 'maxItems'],
  ...['minLength', 'maxLength', 'pattern', 'format'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
]);

const anyType = ['null', 'boolean', 'number', 'string', 'array', 'object'];
const unclear = (keyword: string): Parts => ({ values: [], shapes: [], unclear: [keyword] });

const join = (parts: Parts[]): Parts => ({
  values: parts.flatMap(({ values }) => values),
  shapes: parts.flatMap(({ shapes }) => shapes),
  unclear: [...new Set(parts.flatMap((part) => part.unclear))],
});

/** A number with few possible values is those values: it may stand against a list of them. */
const mostValues = 20;

function numbers(integer: boolean, schema: SchemaObject): Parts {
  const { minimum, maximum } = schema;
  const span = Number(maximum) - Number(minimum);
  if (span === 0 || (integer && span > 0 && span < mostValues)) {
    const first = integer ? Math.ceil(Number(minimum)) : Number(minimum);
    const listed = Array.from({ length: Math.floor(span) + 1 }, (_, index) => first + index);
    return { values: listed.filter((value) => isValid(value, schema)), shapes: [], unclear: [] };
  }
  return { values: [], shapes: [{ kind: 'number', integer, schema }], unclear: [] };
}

function takeOneTypeApart(type: unknown, schema: SchemaObject): Parts {
  switch (type) {
    case 'null':
      return { values: [null], shapes: [], unclear: [] };
    case 'boolean':
      return { values: [true, false], shapes: [], unclear: [] };
    case 'integer':
    case 'number':
      return numbers(type === 'integer', schema);
    case 'string':
    case 'array':
    case 'object':
      return { values: [], shapes: [{ kind: type, integer: false, schema }], unclear: [] };
    default:
      return unclear(`type: ${JSON.stringify(type)}`);
  }
}

/** Takes a schema without `$ref` apart. */
export function takeApart(schema: JsonSchema): Parts {
  if (schema === false) return join([]);
  if (!isRecord(schema)) return join(anyType.map((type) => takeOneTypeApart(type, {})));
  const strange = Object.keys(schema).filter((keyword) => !known.has(keyword));
  if (strange.length > 0) return { values: [], shapes: [], unclear: strange };

  const { anyOf, allOf, ...own } = schema;
  let merged: JsonSchema | null = own;
  for (const member of asList(allOf)) merged = merged && mergeSchemas(merged, asSchema(member));
  if (merged === null) return unclear('allOf');
  if (anyOf !== undefined) {
    return join(
      asList(anyOf).map((member) => {
        const branch = mergeSchemas(merged, asSchema(member));
        return branch === null ? unclear('anyOf') : takeApart(branch);
      }),
    );
  }
  if (allOf !== undefined) return takeApart(merged);

  if (schema['enum'] !== undefined || schema['const'] !== undefined) {
    const listed = schema['enum'] === undefined ? [schema['const']] : asList(schema['enum']);
    const values = listed.filter((value) => isValid(value, schema));
    const different = values.filter(
      (value, index) => values.findIndex((other) => isDeepStrictEqual(value, other)) === index,
    );
    return { values: different, shapes: [], unclear: [] };
  }
  const types = schema['type'] === undefined ? anyType : [schema['type']].flat();
  return join(types.map((type) => takeOneTypeApart(type, schema)));
}
