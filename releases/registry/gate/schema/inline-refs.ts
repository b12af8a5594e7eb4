import { annotations, isRecord } from './json-schema.ts';

/** What a JSON pointer of a document points at; undefined when there is nothing. */
export function follow(document: unknown, pointer: string): unknown {
  if (!pointer.startsWith('#')) return undefined;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      document,
    );
}

/**
 * A part of a document with everything that `$ref` points at in its place. A reference that leads nowhere or
 * into itself stays as it is.
 */
export function inlineRefs<T>(part: T, document: unknown, around: readonly string[] = []): T {
  const inline = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inline);
    if (!isRecord(value)) return value;
    const { $ref, ...rest } = value;
    if (typeof $ref !== 'string') {
      return Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, inline(member)]),
      );
    }
    const target = follow(document, $ref);
    if (target === undefined || around.includes($ref)) return value;
    const resolved = inlineRefs(target, document, [...around, $ref]);
    return Object.keys(rest).every((keyword) => annotations.has(keyword))
      ? resolved
      : { allOf: [resolved, inline(rest)] };
  };
  return inline(part) as T;
}
