import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const events = new URL('../contract/events/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, events), 'utf8'));

/** The published example of an event's data. */
export const exampleOf = (type: string): unknown => read(`${type}.example.json`);

/** What the published schema objects to in an event's data; empty when it agrees. */
export function eventViolations(type: string, data: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(read(`${type}.schema.json`) as object);
  if (validate(data)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
