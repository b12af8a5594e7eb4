import { isRecord, type JsonSchema } from './json-schema.ts';

const mapSchemas = (
  value: unknown,
  change: (schema: Record<string, unknown>) => Record<string, unknown>,
): unknown => {
  if (Array.isArray(value)) return value.map((item) => mapSchemas(item, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(change(value)).map(([key, member]) => [key, mapSchemas(member, change)]),
  );
};

const describesProperties = (schema: Record<string, unknown>) =>
  isRecord(schema['properties']) && typeof schema['properties']['type'] !== 'string';

/** Whoever writes by a schema writes what it names and nothing else. */
export const onlyWhatIsNamed = (schema: JsonSchema): JsonSchema =>
  mapSchemas(schema, (part) =>
    describesProperties(part) && !('additionalProperties' in part)
      ? { ...part, additionalProperties: false }
      : part,
  ) as JsonSchema;

/** Whoever reads by a schema passes over what it does not name. */
export const moreIsAllowed = (schema: JsonSchema): JsonSchema =>
  mapSchemas(schema, (part) => {
    if (part['additionalProperties'] !== false) return part;
    const { additionalProperties: _, ...open } = part;
    return open;
  }) as JsonSchema;
