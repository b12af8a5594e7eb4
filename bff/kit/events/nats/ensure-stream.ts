import {
  DiscardPolicy,
  jetstreamManager,
  JetStreamApiCodes,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type JetStreamManager,
  type StreamInfo,
} from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';
import type { FeedHead } from '../cloud-event.ts';
import { positionAt } from './position-at.ts';
import { allSubjects, streamName, type NatsOptions } from './stream-name.ts';

/** Longer than consumers are away; whoever was away for longer reads the feed first. */
const maxAgeMs = 7 * 24 * 3_600_000;
const duplicateWindowMs = 120_000;

/**
 * Makes the source's stream, or sees that the one there is tells of this outbox. Its description says of which; one
 * of another outbox, or one that knows positions this outbox has not given yet (it was restored from a backup), is
 * emptied: consumers would take its events for ours.
 */
export async function ensureStream(
  connection: NatsConnection,
  o: { nats: NatsOptions; source: string; head: FeedHead },
): Promise<void> {
  const jsm = await jetstreamManager(connection);
  const name = streamName(o.nats, o.source);
  const description = o.head.outbox;
  const info = await findStream(jsm, name);
  if (info === undefined) {
    await jsm.streams.add({
      name,
      description,
      subjects: [allSubjects(o.nats, o.source)],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      discard: DiscardPolicy.Old,
      max_age: nanos(maxAgeMs),
      duplicate_window: nanos(duplicateWindowMs),
    });
    return;
  }
  const told = await positionAt(jsm, name, info.state.last_seq);
  const foreign = info.config.description !== description;
  if (foreign || told > o.head.pos) await jsm.streams.purge(name);
  if (foreign) await jsm.streams.update(name, { ...info.config, description });
}

/** The stream as the broker describes it; nothing when there is none. */
export async function findStream(
  jsm: JetStreamManager,
  name: string,
): Promise<StreamInfo | undefined> {
  try {
    return await jsm.streams.info(name);
  } catch (error) {
    const missing =
      error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound;
    if (missing) return undefined;
    throw error;
  }
}
