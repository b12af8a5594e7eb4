import { z } from 'zod';
import { NameSchema, ReleaseIdSchema } from './release.ts';
import { storableText } from './storable-text.ts';

/**
 * Something a page noticed.
 *
 * - error, rejection: nobody caught it. fragment-error: an error boundary did. hydration: React made the HTML anew.
 * - remote-failed: code did not load. fragment-failed: the server had no HTML for a slot (`reason` in `message`).
 * - lcp, inp (milliseconds), cls (score): by web-vitals, once each, when they are final.
 * - seen: the page has been looked at for some seconds, or was left, and nothing above was wrong until then.
 */
export const BeaconEventSchema = z.object({
  kind: z.enum([
    'error',
    'rejection',
    'fragment-error',
    'hydration',
    'remote-failed',
    'fragment-failed',
    'lcp',
    'inp',
    'cls',
    'seen',
  ]),
  /** The micro-frontend it is about, when that is known. */
  owner: NameSchema.optional(),
  /** `cart/mini-cart` */
  fragment: z.string().max(80).overwrite(storableText).optional(),
  value: z.number().min(0).max(600_000).optional(),
  /**
   * First line of the error, shortened, without addresses, digits of ids or anything a person typed. Anybody can
   * send one: what cannot be stored is taken out, or one message would lose all that are stored with it.
   */
  message: z.string().max(200).overwrite(storableText).optional(),
});

/** What `navigator.sendBeacon('/_beacons', …)` carries. `view` is the page's signed view token. */
export const BeaconSchema = z.object({
  view: z.string().max(4_000),
  events: z.array(BeaconEventSchema).min(1).max(20),
});

/** A beacon as the shell hands it to the registry: the token is checked and taken apart. */
export const BeaconRecordSchema = z.object({
  /** Names one view of a page; says nothing of who looked. */
  view: z.string().max(64),
  composition: z.string().max(64),
  /** When the page was made: the share of a canary was that of this moment. */
  at: z.iso.datetime(),
  /** What this view was made of, by micro-frontend. */
  releases: z.record(
    NameSchema,
    z.object({
      id: ReleaseIdSchema,
      bucket: z.enum(['live', 'control', 'canary', 'override']),
      /** Number of the canary that runs, when one does. */
      canary: z.number().int().nullable(),
      /** The visitor for this canary only: a hash with its salt, so that canaries cannot be joined. */
      unit: z.string().max(32).nullable(),
    }),
  ),
  events: z.array(BeaconEventSchema),
});

export type BeaconEvent = z.infer<typeof BeaconEventSchema>;
export type BeaconEventKind = BeaconEvent['kind'];
export type Beacon = z.infer<typeof BeaconSchema>;
export type BeaconRecord = z.infer<typeof BeaconRecordSchema>;
