import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface OpenApi {
  paths: Record<string, Record<string, unknown>>;
}

/** Holds replies against an OpenAPI document: a committed one, or one a test has bent. */
export function replyContract(document: OpenApi) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'openapi.json');

  return {
    /** What the document objects to in a JSON reply; empty when it agrees. */
    violations(method: string, pathname: string, reply: Response, body: unknown): string[] {
      const path = Object.keys(document.paths).find((template) => matches(template, pathname));
      if (path === undefined) return [`${pathname} is not in the contract`];
      const type = reply.headers.get('content-type')?.split(';')[0] ?? '';
      const pointer = ['paths', path, method.toLowerCase(), 'responses', String(reply.status)];
      const schema = [...pointer, 'content', type, 'schema'].map(escapeToken).join('/');
      const validate = ajv.getSchema(`openapi.json#/${schema}`);
      if (!validate) return [`${method} ${path} does not describe ${reply.status} as ${type}`];
      if (validate(body)) return [];
      return (validate.errors ?? []).map(
        (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );
    },
  };
}

/** Reads a committed `openapi.json`. */
export const readContract = (file: URL): OpenApi =>
  JSON.parse(readFileSync(file, 'utf8')) as OpenApi;

function matches(template: string, pathname: string): boolean {
  return new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
}

/** JSON pointer inside a URI fragment: `~` and `/` of a key are escaped, then the URI's own characters. */
function escapeToken(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}
