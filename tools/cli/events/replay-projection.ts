import type { Replay } from '@tessera/bff-kit/events/replays';
import { callService } from '../call-service.ts';
import { findService } from '../find-service.ts';
import { atMost, parseArguments } from '../parse-arguments.ts';
import { RefusedError, UsageError } from '../usage-error.ts';

const waitMs = 5_000;

/** `tessera events replay <service> <consumer>`: makes a projection again of all events, and waits for it. */
export async function replayProjection(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('events replay', args, {
    force: { type: 'boolean' },
  });
  const [name, consumer] = atMost('events replay', positionals, 2);
  if (!name || !consumer) {
    throw new UsageError(
      'Which consumer of which service? npx tessera events lists them. ' +
        'For example: npx tessera events replay account cart-orders',
    );
  }
  // Only the process that makes it again knows how far it is.
  const service = await findService(name);
  const address = `/internal/events/consumers/${encodeURIComponent(consumer)}/replay`;
  const force = values.force === true;
  let replay = await callService<Replay>(service, 'POST', address, { force });
  const { id } = replay;
  while (replay.state === 'running') {
    console.error(`${consumer}: ${replay.position} of ${replay.head} events`);
    replay = await callService<Replay>(service, 'GET', `${address}?timeout=${waitMs}`);
    if (replay.id !== id) throw new RefusedError('Somebody started another replay meanwhile.');
  }
  if (replay.error) throw new RefusedError(replay.error.detail);
  console.log(`${consumer} was made again, up to position ${replay.position} of the feed.`);
}
