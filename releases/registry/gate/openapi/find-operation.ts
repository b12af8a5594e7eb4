import { inlineRefs } from '../schema/inline-refs.ts';
import { asList, isRecord } from '../schema/json-schema.ts';

/** An operation of an OpenAPI document, with everything it refers to in its place. */
export interface Operation {
  /** Names of the path's parameters, in its order. */
  pathNames: string[];
  parameters: Record<string, unknown>[];
  requestBody: Record<string, unknown> | null;
  /** By status. */
  responses: Record<string, unknown>;
}

/** What parameters are called is nobody's business but the service's. */
const shapeOf = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}');

/** Finds `GET /api/cart/orders/{id}`, whatever the parameters of its path are called. */
export function findOperation(
  document: Record<string, unknown>,
  operation: string,
): Operation | null {
  const [method = '', wanted = ''] = operation.split(' ');
  const paths = isRecord(document['paths']) ? document['paths'] : {};
  const path = Object.keys(paths).find((candidate) => shapeOf(candidate) === shapeOf(wanted));
  const item = path === undefined ? null : paths[path];
  const found = isRecord(item) ? item[method.toLowerCase()] : null;
  if (path === undefined || !isRecord(item) || !isRecord(found)) return null;
  const inline = <T>(part: T): T => inlineRefs(part, document);
  const own = asList(inline(found['parameters'])).filter(isRecord);
  const shared = asList(inline(item['parameters'])).filter(isRecord);
  const body = inline(found['requestBody']);
  const responses = inline(found['responses']);
  return {
    pathNames: [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name),
    parameters: [
      ...own,
      ...shared.filter(
        (one) => !own.some((other) => other['name'] === one['name'] && other['in'] === one['in']),
      ),
    ],
    requestBody: isRecord(body) ? body : null,
    responses: isRecord(responses) ? responses : {},
  };
}
