import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const read = (file: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(new URL(`../contract/events/${file}`, import.meta.url), 'utf8'),
  ) as Record<string, unknown>;

/** The committed example of an event's data. */
export const exampleOf = (type: string): Record<string, unknown> => read(`${type}.example.json`);

/** Checks data against the committed schema of its type. */
export function schemaOf(type: string): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(read(`${type}.schema.json`));
}
