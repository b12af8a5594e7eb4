import { discardDeadLetter } from './discard-dead-letter.ts';
import { listConsumers } from './list-consumers.ts';
import { listDeadLetters } from './list-dead-letters.ts';
import { replayProjection } from './replay-projection.ts';
import { retryDeadLetters } from './retry-dead-letters.ts';
import { showDeadLetter } from './show-dead-letter.ts';

const actions: Record<string, (args: string[]) => Promise<void>> = {
  'dead-letters': listDeadLetters,
  show: showDeadLetter,
  retry: retryDeadLetters,
  discard: discardDeadLetter,
  replay: replayProjection,
};

/** `tessera events [service]`, and what is done about dead letters and projections. */
export async function eventsCommand(args: string[]): Promise<void> {
  const [action = '', ...rest] = args;
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
  // Any other first word is the name of a service.
  await (run ? run(rest) : listConsumers(args));
}
