import { z } from 'zod';
import { NameSchema } from './release.ts';

/**
 * One fault of a drill. `target` is a fragment (`cart/mini-cart`) or a whole service (`cart`).
 *
 * - delay: its answers come `ms` later
 * - error: its answers are 500
 * - hang: it takes requests and never answers
 * - missing-chunk: the browser files of its release are 404
 * - wrong-integrity: the browser files of its release come with other bytes
 * - crash: the render thread of the fragment, or the process of the service, ends
 */
export const FaultSchema = z.object({
  id: z.string(),
  kind: z.enum(['delay', 'error', 'hang', 'missing-chunk', 'wrong-integrity', 'crash']),
  target: z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/),
  ms: z.number().int().min(0).max(60_000).default(0),
  /** It ends by itself then, ISO 8601. */
  until: z.iso.datetime(),
});

export type Fault = z.infer<typeof FaultSchema>;
export type FaultKind = Fault['kind'];

/** The micro-frontend or service a fault is about. */
export const ownerOfFault = (fault: Pick<Fault, 'target'>): string =>
  NameSchema.parse(fault.target.split('/')[0]);
