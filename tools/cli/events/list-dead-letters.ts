import type { DeadLetter } from '@tessera/bff-kit/events/dead-letters';
import { atMost, parseArguments } from '../parse-arguments.ts';
import { age, columns } from '../print-text.ts';
import { askServices } from './ask-services.ts';
import { writeNumber } from './letter-number.ts';

const most = 500;

type Found = DeadLetter & { service: string };

/** `tessera events dead-letters [service]`: what could not be projected, or was discarded. */
export async function listDeadLetters(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('events dead-letters', args, {
    json: { type: 'boolean' },
    discarded: { type: 'boolean' },
  });
  const [service] = atMost('events dead-letters', positionals, 1);
  const state = values.discarded ? 'discarded' : 'waiting';
  const path = `/dead-letters?state=${state}&limit=${most}`;
  const answers = await askServices<{ deadLetters: DeadLetter[] }>(service, path);
  const letters = answers.flatMap(({ service: at, answer }) =>
    answer.deadLetters.map((letter) => ({ ...letter, service: at })),
  );
  if (values.json) return console.log(JSON.stringify(letters, null, 2));
  console.log(printDeadLetters(letters, values.discarded === true, new Date()));
  if (answers.some(({ answer }) => answer.deadLetters.length === most)) {
    console.log(`There are more: at most ${most} of a service are shown.`);
  }
}

export function printDeadLetters(letters: readonly Found[], discarded: boolean, now: Date): string {
  if (letters.length === 0) {
    return discarded ? 'Nothing was discarded.' : 'There are no dead letters.';
  }
  return columns(
    letters.map((letter) => [
      writeNumber(letter),
      letter.consumer,
      letter.type,
      letter.subject,
      letter.discarded
        ? `discarded ${age(letter.discarded.at, now)} ago by ${letter.discarded.by}: ${letter.discarded.reason}`
        : `${age(letter.failedAt, now)} ago: ${letter.error}`,
    ]),
  );
}
