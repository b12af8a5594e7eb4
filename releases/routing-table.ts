import { z } from 'zod';
import { FaultSchema } from './fault.ts';
import { NameSchema, ReleaseIdSchema } from './release.ts';

/** A canary as far as choosing a release for a visitor goes. */
export const CanaryShareSchema = z.object({
  /** Names this canary in beacons; a new canary has a new number. */
  number: z.number().int(),
  id: ReleaseIdSchema,
  /** Part of all visitors that get it, 0 to 1. */
  share: z.number().min(0).max(1),
  /** A new one for each canary, so that the same visitors are not always the first. */
  salt: z.string(),
});

/**
 * `GET /_releases/internal/routing?after=<version>`: what the registry tells the shell and the services. One
 * document with one version, so that nobody ever sees half a change.
 */
export const RoutingTableSchema = z.object({
  version: z.number().int(),
  microFrontends: z.record(
    NameSchema,
    z.object({
      live: ReleaseIdSchema.nullable(),
      canary: CanaryShareSchema.nullable(),
      /** Address of the team's service; null: the one in the shell's environment. */
      service: z.url().nullable(),
      /** Releases that were taken back as bad: pages that run them load anew at the next chance. */
      withdrawn: z.array(ReleaseIdSchema),
    }),
  ),
  /** Drills that are on for everybody. Mostly empty. */
  faults: z.array(FaultSchema),
  /** Releases of the last days that an open page may still run, `cart@0.1.0-abc`; older pages are offered a reload. */
  kept: z.array(z.string()),
});

export type RoutingTable = z.infer<typeof RoutingTableSchema>;
export type RoutedMicroFrontend = RoutingTable['microFrontends'][string];
export type CanaryShare = z.infer<typeof CanaryShareSchema>;

/** How a visitor came to a release. control: a canary runs and this visitor is not in it. */
export type Bucket = 'live' | 'control' | 'canary' | 'override';
