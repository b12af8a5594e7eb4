import { join } from 'node:path';
import type { Logger } from '@tessera/bff-kit/logger';
import { followRouting } from './follow-routing.ts';
import { createManifestStore, type RegistryAccess } from './manifest-store.ts';
import { createRoutingSource, type RoutingSource } from './routing-source.ts';
import { startFromFile } from './start-from-file.ts';

/** All that the shell knows of releases, kept up to date. */
export interface ShellReleases {
  source: RoutingSource;
  /** Null: there is no registry, only the last known table. */
  registry: RegistryAccess | null;
  /** Seconds since the registry last answered; null: it never did. */
  contactAge(): number | null;
  stop(): Promise<void>;
}

interface Options {
  releasesDir: string;
  /** The shell's own folder: the last known routing table is kept there. */
  stateDir: string;
  registry: RegistryAccess | null;
  logger: Logger;
}

/** Starts from the last known table, then follows the registry. Returns when it has been asked once. */
export async function startReleases(options: Options): Promise<ShellReleases> {
  const { releasesDir, stateDir, registry, logger } = options;
  const source = createRoutingSource(createManifestStore(releasesDir, registry));
  await startFromFile(source, join(stateDir, 'routing.json'), logger);
  if (!registry) return { source, registry, contactAge: () => null, stop: async () => {} };

  const following = followRouting({ registry, source, logger, onConnect: () => {} });
  // With a table there is nothing to wait for; without one a slow registry must not hold up the shell.
  if (!source.table()) await within(following.asked, firstAnswerMs);
  return { source, registry, contactAge: following.contactAge, stop: following.stop };
}

const firstAnswerMs = 3_000;

async function within(work: Promise<void>, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([work, promise]);
  clearTimeout(timer);
}
