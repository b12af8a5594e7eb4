import { z } from 'zod';

/** Name of a micro-frontend, which is the name of its service and its folder of releases. */
export const NameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(40);
/** Becomes a folder name and part of a URL: nothing that could climb out of either. */
export const ReleaseIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .max(100);

/** A JSON Schema. */
const schema = z.record(z.string(), z.unknown());

const FragmentSchema = z.object({
  kind: z.enum(['page', 'fragment']),
  timeoutMs: z.number().positive(),
  props: schema.optional(),
  /** Static HTML, or one by language. */
  fallback: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
  /** Extension points of other teams' pages it wants to stand in: `catalog/product/after-details`. */
  extends: z.array(z.string()).default([]),
  hydrate: z.enum(['load', 'idle', 'interaction']).default('load'),
  /** Waits for interaction, or for other code of its team. Without a default: it would change ids of older releases. */
  wakesWithTeam: z.boolean().optional(),
  module: z.string(),
  css: z.array(z.string()).default([]),
  js: z.array(z.string()).default([]),
});

/** `release.json`: what a team's build says about itself, and all the shell knows of the team. */
export const ReleaseSchema = z.object({
  name: NameSchema,
  id: ReleaseIdSchema,
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
  assets: z.record(
    z.string(),
    z.object({
      bytes: z.number(),
      /** Size as most browsers get it. */
      brotli: z.number().optional(),
      integrity: z.string(),
    }),
  ),
  shared: z.record(z.string(), z.string()).default({}),
  designSystem: z.object({ major: z.number() }),
  /** The server bundle; null in what was released before bundles were described. */
  server: z
    .object({ file: z.string(), bytes: z.number(), integrity: z.string() })
    .nullable()
    .default(null),
  /** Places of this micro-frontend's pages that other teams may fill, with the props they get. */
  extensionPoints: z.record(z.string(), z.object({ props: schema })).default({}),
  uses: z
    .object({
      /** Other teams' fragments in its slots, with the prop schema it was built against. */
      fragments: z.record(z.string(), z.object({ props: schema })).default({}),
      /** Contracts of services, by service: what it was built against and which operations it calls. */
      apis: z
        .record(
          z.string(),
          z.object({
            version: z.string(),
            /** `GET /api/cart/cart`, as the contract's paths are written. */
            operations: z.array(z.string()),
            /** The OpenAPI document, reduced to those operations. */
            document: z.record(z.string(), z.unknown()),
          }),
        )
        .default({}),
    })
    .prefault({}),
  /** Browser events by name, each with the JSON Schema of its detail. */
  events: z
    .object({
      emits: z.record(z.string(), schema).default({}),
      listens: z.record(z.string(), schema).default({}),
    })
    .prefault({}),
  /** The most a first load of this micro-frontend may weigh, bytes of brotli; null: no budget of its own. */
  budgets: z
    .object({ js: z.number().nullable().default(null), css: z.number().nullable().default(null) })
    .prefault({}),
});

export type Release = z.infer<typeof ReleaseSchema>;

/** Which release of each micro-frontend is live. */
export const LiveSchema = z.record(NameSchema, ReleaseIdSchema);
