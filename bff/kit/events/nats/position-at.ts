import type { JetStreamManager } from '@nats-io/jetstream';
import type { CloudEvent } from '../cloud-event.ts';

/** The feed's position of the message with a number of the stream's own; 0 when there is none. */
export async function positionAt(
  jsm: JetStreamManager,
  stream: string,
  sequence: number,
): Promise<number> {
  if (sequence === 0) return 0;
  const message = await jsm.streams.getMessage(stream, { seq: sequence }).catch(() => null);
  return message?.json<CloudEvent>().pos ?? 0;
}
