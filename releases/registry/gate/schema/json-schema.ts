/** A JSON Schema (2020-12). */
export type JsonSchema = boolean | Readonly<Record<string, unknown>>;
export type SchemaObject = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands where a schema should; anything else accepts all, as an absent schema does. */
export const asSchema = (value: unknown): JsonSchema =>
  typeof value === 'boolean' || isRecord(value) ? value : true;

export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Keywords that say something to people only. */
export const annotations: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
]);
