import { z } from 'zod';
import { FaultSchema } from './fault.ts';
import { NameSchema, ReleaseIdSchema } from './release.ts';

/** What stands in the place of a release: another stored one, or a build that somebody serves (`npx tessera serve`). */
export const OverrideTargetSchema = z.union([
  z.object({ id: ReleaseIdSchema }),
  z.object({ url: z.url({ protocol: /^https?$/ }) }),
]);

/**
 * Claims of the signed link (`?tessera-override=<token>`) that changes the shop for one visitor. A JWT of type
 * `override`, issued by `releases` for `shell`; `exp` ends it.
 */
export const OverrideClaimsSchema = z.object({
  jti: z.string(),
  /** Name of the key that made it. */
  by: z.string(),
  releases: z.record(NameSchema, OverrideTargetSchema).default({}),
  faults: z.array(FaultSchema).default([]),
  exp: z.number(),
});

export type OverrideTarget = z.infer<typeof OverrideTargetSchema>;
export type OverrideClaims = z.infer<typeof OverrideClaimsSchema>;

export const overrideTokenType = 'override';
export const overrideParameter = 'tessera-override';
