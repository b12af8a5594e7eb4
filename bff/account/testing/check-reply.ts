import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Description {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
}
interface Response {
  content?: Record<string, { schema: object }>;
}

const file = new URL('../contract/openapi.json', import.meta.url);
const description = JSON.parse(readFileSync(file, 'utf8')) as Description;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(description, 'openapi');

/**
 * Holds one reply against the committed contract. Throws when its status is not promised for the
 * operation, or its body has another shape. Paths outside of the contract pass.
 */
export function checkReply(reply: {
  method: string;
  path: string;
  status: number;
  contentType: string | null;
  body: unknown;
}): void {
  const template = Object.keys(description.paths).find((path) => fits(path, reply.path));
  const operation = template && description.paths[template]?.[reply.method.toLowerCase()];
  if (!template || !operation) return;
  const what = `${reply.method} ${template} → ${reply.status}`;
  const promised = operation.responses[reply.status];
  if (!promised) throw new Error(`${what} is not in the contract`);
  if (!promised.content) {
    if (reply.body !== null) throw new Error(`${what} has a body, the contract has none`);
    return;
  }
  const type = reply.contentType?.split(';')[0] ?? '';
  if (!promised.content[type]) throw new Error(`${what} came as "${type}"`);
  const at = [
    'paths',
    template,
    reply.method.toLowerCase(),
    'responses',
    reply.status,
    'content',
    type,
    'schema',
  ];
  const pointer = at
    .map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/');
  const validate = ajv.compile({ $ref: `openapi#/${encodeURI(pointer)}` });
  if (!validate(reply.body)) throw new Error(`${what}: ${ajv.errorsText(validate.errors)}`);
}

function fits(template: string, path: string): boolean {
  const pattern = template.replace(/\{[^}]+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path.split('?')[0] ?? '');
}
