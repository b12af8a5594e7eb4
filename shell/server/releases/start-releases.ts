import { join } from 'node:path';
import type { Logger } from '@tessera/bff-kit/logger';
import type { Metrics } from '@tessera/bff-kit/metrics';
import type { BeaconRecord } from '@tessera/releases/beacon';
import type { HostFacts } from '@tessera/releases/host-facts';
import {
  createCompositionBook,
  type Composition,
  type CompositionBook,
} from './composition-book.ts';
import { keepCompositions, readCompositions } from './composition-file.ts';
import { followRouting } from './follow-routing.ts';
import { createManifestStore, type RegistryAccess } from './manifest-store.ts';
import { putHostFacts } from './put-host-facts.ts';
import { createRegistryQueue } from './registry-queue.ts';
import { createRoutingSource, type RoutingSource } from './routing-source.ts';
import { startFromFile } from './start-from-file.ts';
import { within } from './within.ts';

/** All that the shell knows of releases, kept up to date, and its way to the registry. */
export interface ShellReleases {
  source: RoutingSource;
  compositions: CompositionBook;
  /** Null: there is no registry, only the last known table. */
  registry: RegistryAccess | null;
  /** Hands a beacon on, soon, or never when the registry is away. */
  takeBeacon(record: BeaconRecord): void;
  stop(): Promise<void>;
}

interface Options {
  releasesDir: string;
  /** The shell's own folder: what it must know at its next start is kept there. */
  stateDir: string;
  registry: RegistryAccess | null;
  /** What the shell provides to releases; asked at each contact with the registry. */
  hostFacts(): Promise<HostFacts>;
  logger: Logger;
  metrics: Metrics;
}

/** Starts from the last known table, then follows the registry. Returns when there is a table, or soon after. */
export async function startReleases(options: Options): Promise<ShellReleases> {
  const { releasesDir, stateDir, registry, logger, metrics } = options;
  const source = createRoutingSource(createManifestStore(releasesDir, registry));
  await startFromFile(source, join(stateDir, 'routing.json'), logger);
  const dropped = metrics.counter('shell_beacons_dropped_total', 'Beacons the registry never got.');
  const outbox = registry && openOutbox(registry, (beacons) => dropped.add({}, beacons));

  const bookFile = join(stateDir, 'compositions.json');
  const compositions = createCompositionBook({
    known: await readCompositions(bookFile, logger),
    onSeen(composition) {
      outbox?.compositions.push(composition);
      keeper.changed();
    },
  });
  const keeper = keepCompositions(bookFile, compositions, logger);

  const following =
    registry &&
    followRouting({
      registry,
      source,
      logger,
      onConnect: () =>
        void putHostFacts(registry, options.hostFacts).catch((err: unknown) =>
          logger.error({ err }, 'the registry does not know what this shell provides'),
        ),
    });
  metrics.gauge('shell_routing_version', 'Version of the routing table in force.', () => {
    return source.table()?.version ?? 0;
  });
  metrics.gauge(
    'shell_registry_contact_age_seconds',
    'Time since the release registry last answered; a poll takes 25 s when nothing changes.',
    () => following?.contactAge() ?? Promise.reject(new Error('it never did')),
  );
  // With a table there is nothing to wait for; without one a slow registry must not hold up the shell.
  if (following && !source.table()) await within(following.asked, firstAnswerMs, undefined);

  return {
    source,
    compositions,
    registry,
    takeBeacon: (record) => (outbox ? outbox.beacons.push(record) : dropped.add()),
    async stop() {
      await following?.stop();
      await Promise.all([keeper.stop(), outbox?.beacons.stop(), outbox?.compositions.stop()]);
    },
  };
}

/** What is on its way to the registry. */
function openOutbox(registry: RegistryAccess, onBeaconsDropped: (beacons: number) => void) {
  return {
    // Twice would count twice, so what may have arrived is not sent again.
    beacons: createRegistryQueue<BeaconRecord>({
      registry,
      path: '/_releases/internal/beacons',
      member: 'records',
      retry: false,
      onDrop: onBeaconsDropped,
    }),
    compositions: createRegistryQueue<Composition>({
      registry,
      path: '/_releases/internal/compositions',
      member: 'compositions',
      retry: true,
      // It is told again while it is in use.
      onDrop: () => {},
    }),
  };
}

const firstAnswerMs = 3_000;
