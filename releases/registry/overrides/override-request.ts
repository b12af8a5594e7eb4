import { OverrideTargetSchema } from '@tessera/releases/override';
import { isPlainAddress } from '@tessera/releases/plain-address';
import { NameSchema } from '@tessera/releases/release';
import { z } from 'zod';
import { FaultPartsSchema, isServiceCrash } from '../faults/fault-request.ts';
import { ReasonSchema } from '../live/reason.ts';

/** How long a link works, seconds: an hour when nothing is said, a day at most. */
export const TtlSchema = z.int().min(60).max(86_400).default(3_600);

/** A page of the shop; nothing that a browser would read as another host. */
export const PathSchema = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\s\\#]*$/, 'must begin with one "/" and name a page of the shop')
  .default('/');

/** A build that somebody serves: its files are asked for below this address. */
function isServable(target: z.infer<typeof OverrideTargetSchema>): boolean {
  return !('url' in target) || isPlainAddress(target.url);
}

const TargetSchema = OverrideTargetSchema.refine(
  isServable,
  'must be an address without a user, a password, "?", "#" or odd characters',
);

/** `POST /overrides`. All of it has to fit into a cookie, and a link. */
export const OverrideRequestSchema = z
  .object({
    releases: z.record(NameSchema, TargetSchema).default({}),
    faults: z
      .array(FaultPartsSchema)
      .max(10)
      .refine((faults) => !faults.some(isServiceCrash), {
        error: 'a service cannot crash for one visitor only: name a fragment',
      })
      .default([]),
    ttlSeconds: TtlSchema,
    path: PathSchema,
    reason: ReasonSchema,
  })
  .refine(
    ({ releases, faults }) => Object.keys(releases).length + faults.length > 0,
    'name at least one release or fault: the link would change nothing',
  );
