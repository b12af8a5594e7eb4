import { z } from 'zod';

const name = z.string().regex(/^[a-z][a-z0-9-]*$/);
// Becomes a folder name and part of a URL: nothing that could climb out of either.
const releaseId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);

const FragmentSchema = z.object({
  kind: z.enum(['page', 'fragment']),
  timeoutMs: z.number().positive(),
  props: z.record(z.string(), z.unknown()).optional(),
  fallback: z.string().optional(),
  hydrate: z.enum(['load', 'idle', 'interaction']).default('load'),
  module: z.string(),
  css: z.array(z.string()).default([]),
  js: z.array(z.string()).default([]),
});

/** `release.json`: what a team's build says about itself, and all the shell knows of the team. */
export const ReleaseSchema = z.object({
  name,
  id: releaseId,
  version: z.string(),
  commit: z.string().nullable().default(null),
  builtAt: z.string(),
  routes: z.array(
    z.object({
      path: z.string().startsWith('/'),
      page: z.string(),
      slots: z
        .array(z.object({ fragment: z.string(), props: z.record(z.string(), z.unknown()) }))
        .optional(),
    }),
  ),
  fragments: z.record(z.string(), FragmentSchema),
  /** Chunks of the module by which a remote mounts its fragments. */
  lifecycles: z.array(z.string()).default([]),
  remoteEntry: z.string(),
  assets: z.record(z.string(), z.object({ bytes: z.number(), integrity: z.string() })),
  shared: z.record(z.string(), z.string()).default({}),
  designSystem: z.object({ major: z.number() }),
});

export type Release = z.infer<typeof ReleaseSchema>;

/** `live.json`: which release of each micro-frontend is live. */
export const LiveSchema = z.record(name, releaseId);
