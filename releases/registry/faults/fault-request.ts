import { FaultSchema } from '@tessera/releases/fault';
import { z } from 'zod';

export const longestFaultSeconds = 3_600;

const parts = FaultSchema.pick({ kind: true, target: true, ms: true });
const needsTime = {
  error: 'a delay needs "ms": by how many milliseconds answers come later',
  path: ['ms'],
};

/** A fault without its id and end, as somebody asks for it. */
export const FaultPartsSchema = parts.refine(
  ({ kind, ms }) => kind !== 'delay' || ms > 0,
  needsTime,
);

/** `POST /faults` */
export const FaultRequestSchema = parts
  .extend({ seconds: z.int().min(1).max(longestFaultSeconds) })
  .refine(({ kind, ms }) => kind !== 'delay' || ms > 0, needsTime);

export type FaultRequest = z.infer<typeof FaultRequestSchema>;

/** A crash of a whole service happens once, at its process; everything else lasts and is in a list. */
export const isServiceCrash = ({ kind, target }: Pick<FaultRequest, 'kind' | 'target'>): boolean =>
  kind === 'crash' && !target.includes('/');
