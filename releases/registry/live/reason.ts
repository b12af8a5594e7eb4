import { z } from 'zod';

/** Why somebody does something, for the audit log. */
export const ReasonSchema = z.string().trim().min(1).max(500);

/** Most reasons may be left out. */
export const OptionalReasonSchema = ReasonSchema.nullish().transform((reason) => reason ?? null);
