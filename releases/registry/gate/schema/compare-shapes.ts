import { asList, asSchema, isRecord, type JsonSchema, type SchemaObject } from './json-schema.ts';
import type { Shape } from './take-apart.ts';

/** Compares two schemas of something further inside: `find(narrow, wide, place)`. */
export type Find = (narrow: JsonSchema, wide: JsonSchema, at: string) => string[];

/** `"lines[].price"`, for sentences. */
export const place = (at: string): string => (at === '' ? 'it' : `"${at}"`);

const numberOf = (schema: SchemaObject, keyword: string, otherwise: number): number =>
  typeof schema[keyword] === 'number' ? schema[keyword] : otherwise;

interface Bound {
  value: number;
  exclusive: boolean;
}

function lowerBound(schema: SchemaObject, integer: boolean): Bound {
  const inclusive = numberOf(schema, 'minimum', -Infinity);
  const exclusive = numberOf(schema, 'exclusiveMinimum', -Infinity);
  if (integer) {
    return { value: Math.max(Math.ceil(inclusive), Math.floor(exclusive) + 1), exclusive: false };
  }
  return exclusive >= inclusive && exclusive > -Infinity
    ? { value: exclusive, exclusive: true }
    : { value: inclusive, exclusive: false };
}

/** Mirrored, so that one comparison serves both ends. */
const upperBound = (schema: SchemaObject, integer: boolean): Bound =>
  lowerBound(
    {
      minimum: -numberOf(schema, 'maximum', Infinity),
      exclusiveMinimum: -numberOf(schema, 'exclusiveMaximum', Infinity),
    },
    integer,
  );

const reachesBelow = (narrow: Bound, wide: Bound): boolean =>
  narrow.value < wide.value || (narrow.value === wide.value && wide.exclusive && !narrow.exclusive);

function compareNumbers(narrow: Shape, wide: Shape, at: string): string[] {
  const found: string[] = [];
  if (wide.integer && !narrow.integer) found.push(`${place(at)} may have a fraction`);
  const lower = lowerBound(wide.schema, narrow.integer);
  if (reachesBelow(lowerBound(narrow.schema, narrow.integer), lower)) {
    found.push(`${place(at)} may be below ${lower.value}`);
  }
  const upper = upperBound(wide.schema, narrow.integer);
  if (reachesBelow(upperBound(narrow.schema, narrow.integer), upper)) {
    found.push(`${place(at)} may be above ${-upper.value}`);
  }
  return found;
}

function compareSizes(narrow: Shape, wide: Shape, what: string, unit: string, at: string) {
  const least = numberOf(wide.schema, `min${what}`, 0);
  const most = numberOf(wide.schema, `max${what}`, Infinity);
  return [
    ...(numberOf(narrow.schema, `min${what}`, 0) < least
      ? [`${place(at)} may have fewer than ${least} ${unit}`]
      : []),
    ...(numberOf(narrow.schema, `max${what}`, Infinity) > most
      ? [`${place(at)} may have more than ${most} ${unit}`]
      : []),
  ];
}

/** What a format says of the length of its texts, fewest and most; a UUID may have `urn:uuid:` before it. */
const lengthsOfFormat: Readonly<Record<string, readonly [number, number]>> = {
  date: [10, 10],
  uuid: [36, 45],
};

/** A text of a known format is as long as such texts are, whether or not its schema says so. */
function withLengths({ schema, ...shape }: Shape): Shape {
  const [fewest, most] = lengthsOfFormat[String(schema['format'])] ?? [0, Infinity];
  const minLength = Math.max(numberOf(schema, 'minLength', 0), fewest);
  const maxLength = Math.min(numberOf(schema, 'maxLength', Infinity), most);
  return { ...shape, schema: { ...schema, minLength, maxLength } };
}

const compareStrings = (narrow: Shape, wide: Shape, at: string): string[] => [
  ...compareSizes(withLengths(narrow), wide, 'Length', 'characters', at),
  ...['format', 'pattern']
    .filter((keyword) => ![undefined, narrow.schema[keyword]].includes(wide.schema[keyword]))
    .map((keyword) => `${place(at)} need not have the ${keyword} ${String(wide.schema[keyword])}`),
];

const compareArrays = (narrow: Shape, wide: Shape, at: string, find: Find): string[] => [
  ...compareSizes(narrow, wide, 'Items', 'items', at),
  ...(numberOf(narrow.schema, 'maxItems', Infinity) === 0
    ? []
    : find(asSchema(narrow.schema['items']), asSchema(wide.schema['items']), `${at}[]`)),
];

const isNamed = (schema: SchemaObject, name: string): boolean =>
  isRecord(schema['properties']) && Object.hasOwn(schema['properties'], name);

/** The schema of one property: its own, or that of all which are not named. */
function propertyOf(schema: SchemaObject, name: string): JsonSchema {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  return asSchema(
    Object.hasOwn(properties, name) ? properties[name] : schema['additionalProperties'],
  );
}

function compareObjects(narrow: Shape, wide: Shape, at: string, find: Find): string[] {
  const names = [narrow, wide].flatMap(({ schema }) =>
    isRecord(schema['properties']) ? Object.keys(schema['properties']) : [],
  );
  const always = asList(narrow.schema['required']);
  const missing = asList(wide.schema['required'])
    .filter((name) => !always.includes(name))
    .map(String);
  const inside = (name: string) => (at === '' ? name : `${at}.${name}`);
  return [
    ...missing.map((name) => `${place(inside(name))} may be missing`),
    ...[...new Set(names)].flatMap((name) => {
      // What is not named at all has been said enough of.
      if (missing.includes(name) && !isNamed(narrow.schema, name)) return [];
      const given = propertyOf(narrow.schema, name);
      const taken = propertyOf(wide.schema, name);
      if (taken === false && given !== false) return [`${place(inside(name))} is not known there`];
      return find(given, taken, inside(name));
    }),
    ...find(
      asSchema(narrow.schema['additionalProperties']),
      asSchema(wide.schema['additionalProperties']),
      inside('*'),
    ),
  ];
}

/** Why a value of the first shape may not be one of the second, of the same kind; empty when all are. */
export function compareShapes(narrow: Shape, wide: Shape, at: string, find: Find): string[] {
  switch (narrow.kind) {
    case 'number':
      return compareNumbers(narrow, wide, at);
    case 'string':
      return compareStrings(narrow, wide, at);
    case 'array':
      return compareArrays(narrow, wide, at, find);
    case 'object':
      return compareObjects(narrow, wide, at, find);
  }
}
