import type { z } from 'zod';
import { problemResponse, toProblem, type FieldError } from './problem.ts';

interface ValidationResult {
  success: boolean;
  error?: z.core.$ZodError;
}

/** The default hook of every route: input that does not fit its schema is a 422 naming the fields. */
export function refuseInvalid(result: ValidationResult): Response | undefined {
  if (result.success || result.error === undefined) return undefined;
  const errors = result.error.issues.map((issue): FieldError => ({
    field: issue.path.join('.'),
    message: issue.message,
    code: issue.code,
  }));
  const names = [...new Set(errors.map((error) => error.field || 'the body'))].join(', ');
  return problemResponse(
    toProblem(422, {
      type: 'invalid-input',
      title: 'The input is not valid',
      detail: `Nothing was changed. Correct ${names} and send it again.`,
      errors,
    }),
  );
}
