import { randomBytes } from 'node:crypto';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { findStream } from '../nats/ensure-stream.ts';
import { streamName, type NatsOptions } from '../nats/stream-name.ts';

/** Where the tests find a NATS server with JetStream; without one they are skipped. */
export const natsUrl = process.env.TESSERA_TEST_NATS_URL;

/** A stream that no other test uses, removed by `clean`. */
export function ownStream(url: string | undefined): { nats: NatsOptions; clean(): Promise<void> } {
  const nats = { url: url ?? '', prefix: `test_${randomBytes(6).toString('hex')}` };
  return {
    nats,
    clean: () =>
      withStreams(nats, async (jsm) => {
        const name = streamName(nats, 'cart');
        if (await findStream(jsm, name)) await jsm.streams.delete(name);
      }),
  };
}

/** Does something to the broker's streams from outside. */
export async function withStreams<T>(
  nats: NatsOptions,
  work: (jsm: JetStreamManager) => Promise<T>,
): Promise<T> {
  const connection = await connect({ servers: nats.url });
  try {
    return await work(await jetstreamManager(connection));
  } finally {
    await connection.close();
  }
}
