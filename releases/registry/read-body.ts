import type { Context } from 'hono';
import { ProblemError } from '@tessera/bff-kit/problem';
import type { z } from 'zod';

/**
 * The JSON body of a request.
 *
 * @throws {ProblemError} 400 when it is no JSON, 422 naming the fields that are wrong
 */
export async function readBody<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  const text = await c.req.text();
  let json: unknown;
  try {
    json = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new ProblemError(400, {
      type: 'bad-request',
      detail: 'The body is not JSON, so nothing was changed. Send JSON.',
    });
  }
  return parseInput(schema, json);
}

/** @throws {ProblemError} 422 naming the fields that are wrong */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: issue.message,
    code: issue.code,
  }));
  const names = [...new Set(errors.map(({ field }) => field || 'the body'))].join(', ');
  throw new ProblemError(422, {
    type: 'invalid-input',
    title: 'The input is not valid',
    detail: `Nothing was changed. Correct ${names} and send it again.`,
    errors,
  });
}
