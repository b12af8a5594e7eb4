import type { Context } from 'hono';
import { z } from 'zod';
import { ProblemError } from '../problem.ts';

/** The input as its schema says it. @throws {ProblemError} 422 that names what is wrong */
export function accept<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: issue.message,
    code: issue.code ?? 'custom',
  }));
  const names = [...new Set(errors.map((error) => error.field || 'the input'))].join(', ');
  throw new ProblemError(422, {
    type: 'invalid-input',
    title: 'The input is not valid',
    detail: `Nothing was changed. Correct ${names} and send it again.`,
    errors,
  });
}

/** The body as JSON; `{}` when there is none. @throws {ProblemError} 422 when it is no JSON */
export async function readBody(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProblemError(422, {
      type: 'invalid-input',
      detail: 'Nothing was changed. The body is no JSON; send an object, or nothing.',
    });
  }
}

/** Numbers that the database can count to. */
export const Id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
