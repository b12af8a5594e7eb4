import { z } from 'zod';

const FragmentSchema = z.object({
  kind: z.enum(['page', 'fragment']),
  timeoutMs: z.number().int().positive(),
  props: z.record(z.string(), z.unknown()).optional(),
  fallback: z.string().optional(),
  hydrate: z.enum(['load', 'idle', 'interaction']),
  module: z.string(),
  css: z.array(z.string()),
  js: z.array(z.string()),
});

/** `release.json`: all that the shell needs to know of a release, on the server and in the browser. */
export const ReleaseSchema = z.object({
  name: z.string(),
  id: z.string(),
  version: z.string(),
  commit: z.string().nullable(),
  builtAt: z.string(),
  routes: z.array(
    z.object({
      path: z.string(),
      page: z.string(),
      slots: z
        .array(
          z.object({
            fragment: z.string(),
            props: z.record(z.string(), z.union([z.string(), z.number()])),
          }),
        )
        .optional(),
    }),
  ),
  fragments: z.record(z.string(), FragmentSchema),
  /** Chunks of the module by which a remote mounts its fragments. */
  lifecycles: z.array(z.string()),
  remoteEntry: z.string(),
  assets: z.record(z.string(), z.object({ bytes: z.number(), integrity: z.string() })),
  shared: z.record(z.string(), z.string()),
  designSystem: z.object({ major: z.number() }),
});

export type Release = z.infer<typeof ReleaseSchema>;
