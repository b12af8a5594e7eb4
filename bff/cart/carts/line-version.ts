import { z } from '@hono/zod-openapi';
import type { StoredLine } from './cart.ts';

/**
 * A line's version: two states of a line never share one. The quantity is part of it for lines that were
 * put in before there were revisions.
 */
export const lineVersion = ({ rev = 0, quantity }: StoredLine): string => `${rev}-${quantity}`;

/** The same in SQL, of a JSON line. */
export const lineVersionSql = (line: string): string =>
  `concat(coalesce(${line} ->> 'rev', '0'), '-', ${line} ->> 'quantity')`;

const wellFormed = /^\s*(?:\*|(?:(?:W\/)?"[^"]*"(?:\s*,\s*|\s*$))+)\s*$/;

/** The header by which a caller says which version of a line a change is meant for. */
export const IfMatchSchema = z.object({
  'if-match': z
    .string()
    .max(1_000, 'This is too long for an If-Match header')
    .regex(wellFormed, 'If-Match holds the version of the line in double quotes, as in "12-3"')
    .optional()
    .openapi({
      description:
        'The `version` of the line as it was seen, in double quotes. Refused with 412 when the line has changed since. Left out or `*`: the change is made whatever the line is now.',
      example: '"12-3"',
    }),
});

/** The versions that an If-Match header names; `null` when any will do. Weak tags match nothing (RFC 9110, 13.1.1). */
export function seenVersions(ifMatch: string | undefined): string[] | null {
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  return [...ifMatch.matchAll(/(W\/)?"([^"]*)"/g)].flatMap(([, weak, version]) =>
    weak === undefined && version !== undefined ? [version] : [],
  );
}
