import type { z } from 'zod';

/** The environment is unusable; the message names every bad key, so one restart mends them all. */
export class ConfigError extends Error {
  override name = 'ConfigError';

  constructor(lines: string[]) {
    super(
      `The environment of this process is not usable:\n${lines.map((line) => `  - ${line}`).join('\n')}\n` +
        'Set these variables (or start through `npm start`, which sets them) and start again.',
    );
    // The reader is the operator: where we noticed it is of no use to them.
    this.stack = `${this.name}: ${this.message}`;
  }
}

/**
 * Parses the environment once, at start.
 *
 * @example
 * const config = parseConfig(z.object({ PORT: z.coerce.number().int(), DATABASE_URL: z.string() }));
 * @throws {ConfigError} listing every bad key; values are not repeated, they may be secrets.
 */
export function parseConfig<S extends z.ZodObject>(
  schema: S,
  env: NodeJS.ProcessEnv = process.env,
): z.infer<S> {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => {
      const key = issue.path.join('.');
      const missing = env[key] === undefined;
      return missing ? `${key} is missing` : `${key}: ${issue.message}`;
    }),
  );
}
