import { isDeepStrictEqual } from 'node:util';
import {
  annotations,
  asList,
  isRecord,
  type JsonSchema,
  type SchemaObject,
} from './json-schema.ts';

type Merge = (a: unknown, b: unknown) => unknown;

const larger: Merge = (a, b) => Math.max(Number(a), Number(b));
const smaller: Merge = (a, b) => Math.min(Number(a), Number(b));
const common: Merge = (a, b) =>
  asList(a).filter((value) => asList(b).some((other) => isDeepStrictEqual(value, other)));

const typesOf = (type: unknown): unknown[] => (Array.isArray(type) ? type : [type]);

const merges: Record<string, Merge> = {
  minimum: larger,
  exclusiveMinimum: larger,
  minLength: larger,
  minItems: larger,
  maximum: smaller,
  exclusiveMaximum: smaller,
  maxLength: smaller,
  maxItems: smaller,
  enum: common,
  required: (a, b) => [...new Set([...asList(a), ...asList(b)])],
  type: (a, b) => {
    const [left, right] = [typesOf(a), typesOf(b)];
    const whole = (types: unknown[]) => (types.includes('number') ? [...types, 'integer'] : types);
    const both = whole(left).filter((type) => whole(right).includes(type));
    return both.includes('number') ? both.filter((type) => type !== 'integer') : both;
  },
};

/** `additionalProperties` speaks of the properties beside it, so two objects cannot just be laid together. */
const describesObject = (schema: SchemaObject) =>
  ['properties', 'additionalProperties'].some((keyword) => keyword in schema);

/** The schema of what is valid for both; null when it cannot be written without knowing more. */
export function mergeSchemas(a: JsonSchema, b: JsonSchema): JsonSchema | null {
  if (a === false || b === false) return false;
  if (!isRecord(a)) return b;
  if (!isRecord(b)) return a;
  if (isDeepStrictEqual(a, b)) return a;
  if (describesObject(a) && describesObject(b)) return null;
  const merged: Record<string, unknown> = { ...a };
  for (const [keyword, value] of Object.entries(b)) {
    const before = merged[keyword];
    if (before === undefined || annotations.has(keyword)) merged[keyword] = value;
    else if (isDeepStrictEqual(before, value)) continue;
    else if (!merges[keyword]) return null;
    else merged[keyword] = merges[keyword](before, value);
  }
  return merged;
}
