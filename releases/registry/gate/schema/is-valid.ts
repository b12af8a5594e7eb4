import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema } from './json-schema.ts';

const ajv = new Ajv2020({ strict: false, logger: false, addUsedSchema: false });
addFormats.default(ajv);

const compiled = new WeakMap<object, ValidateFunction | null>();

function compile(schema: JsonSchema): ValidateFunction | null {
  try {
    return ajv.compile(schema);
  } catch {
    return null;
  } finally {
    // It would keep every schema for ever.
    if (typeof schema === 'object') ajv.removeSchema(schema);
  }
}

/** Whether a value is valid. Nothing is valid for a schema that is none. */
export function isValid(value: unknown, schema: JsonSchema): boolean {
  if (typeof schema === 'boolean') return schema;
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = compile(schema);
    compiled.set(schema, validate);
  }
  return validate !== null && validate(value);
}
