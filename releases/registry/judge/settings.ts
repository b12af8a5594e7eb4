import { z } from 'zod';
import type { JudgeSettings } from '@tessera/releases/registry-api';

/** How a canary is judged when nobody says otherwise: one good release in a hundred is withdrawn at most. */
export const defaultSettings: JudgeSettings = {
  alpha: 0.01,
  minVisitors: 200,
  errorMargin: 0.01,
  vitalMargin: 0.05,
};

/** What may be given at the start of a canary; the rest is filled in. */
export const JudgeSettingsSchema = z.object({
  alpha: z.number().gt(0).lt(0.5).default(defaultSettings.alpha),
  minVisitors: z.number().int().min(1).max(1_000_000).default(defaultSettings.minVisitors),
  errorMargin: z.number().min(0).max(1).default(defaultSettings.errorMargin),
  vitalMargin: z.number().min(0).max(1).default(defaultSettings.vitalMargin),
});

/** Metrics in the order people read them. */
export const metrics = ['errors', 'lcp', 'inp', 'cls'] as const;
export type Metric = (typeof metrics)[number];
export type Vital = Exclude<Metric, 'errors'>;
export const vitals = ['lcp', 'inp', 'cls'] as const satisfies Vital[];

/**
 * A metric's part of alpha. Errors have half of it, because they are what hurts; the sum is 1, so that all
 * metrics together raise a false alarm with chance alpha at most.
 */
export const weights: Record<Metric, number> = {
  errors: 1 / 2,
  lcp: 1 / 6,
  inp: 1 / 6,
  cls: 1 / 6,
};

/** Where "good" ends, ms or score: https://web.dev/articles/vitals */
export const goodUntil: Record<Vital, number> = { lcp: 2500, inp: 200, cls: 0.1 };

/** The sample-ratio test raises a false alarm in one canary of a thousand at most. */
export const ratioAlpha = 0.001;
