import { environmentOf } from './environment-of.ts';

/** Starts a service from its environment. */
export type Start = (env: NodeJS.ProcessEnv) => Promise<unknown>;

/** A service did not start; the message says which, and why. */
export class StartError extends Error {
  override name = 'StartError';

  constructor(service: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`The service ${service} could not start, so this process ends. ${why}`, { cause });
  }
}

/**
 * Starts services one after the other, in the order given, each with what of the environment is its own.
 *
 * @throws {StartError} for the first that does not start; those after it are not tried
 */
export async function startServices(
  services: Readonly<Record<string, Start>>,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  for (const [name, start] of Object.entries(services)) {
    await start(environmentOf(name, env)).catch((error: unknown) => {
      throw new StartError(name, error);
    });
  }
}
