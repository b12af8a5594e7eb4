import type { OpenApiDocument } from './open-api.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `components` that a part refers to, and what those refer to. */
function addReferred(part: unknown, document: OpenApiDocument, kept: Map<string, unknown>): void {
  if (Array.isArray(part)) part.forEach((item) => addReferred(item, document, kept));
  if (!isRecord(part)) return;
  const { $ref } = part;
  const [, kind, name] = typeof $ref === 'string' ? $ref.split('/').slice(1) : [];
  const key = `${kind}/${name}`;
  if (kind !== undefined && name !== undefined && !kept.has(key)) {
    const target = document.components?.[kind]?.[name];
    kept.set(key, target);
    addReferred(target, document, kept);
  }
  for (const member of Object.values(part)) addReferred(member, document, kept);
}

/** Answers of success: nothing depends on the form of the others, which is that of all services. */
function withoutProblems(operation: Record<string, unknown>): Record<string, unknown> {
  const responses = isRecord(operation['responses']) ? operation['responses'] : {};
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return { ...operation, responses: Object.fromEntries(successes) };
}

/** An OpenAPI document with some operations (`GET /api/cart/cart`) and what they need, in the document's order. */
export function reduceContract(
  document: OpenApiDocument,
  operations: readonly string[],
): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (!operations.includes(`${method.toUpperCase()} ${path}`) || !isRecord(operation)) continue;
      const { parameters } = item;
      paths[path] = {
        ...(parameters === undefined ? {} : { parameters }),
        ...paths[path],
        [method]: withoutProblems(operation),
      };
    }
  }
  const kept = new Map<string, unknown>();
  addReferred(paths, document, kept);
  const components: Record<string, Record<string, unknown>> = {};
  for (const [key, value] of [...kept].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [kind = '', name = ''] = key.split('/');
    components[kind] = { ...components[kind], [name]: value };
  }
  const { openapi, info } = document;
  return { openapi, info: { title: info.title, version: info.version }, paths, components };
}
