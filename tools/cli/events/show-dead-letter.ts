import type { DeadLetterDetail } from '@tessera/bff-kit/events/dead-letters';
import { callService } from '../call-service.ts';
import { atMost, parseArguments } from '../parse-arguments.ts';
import { columns } from '../print-text.ts';
import { readNumber, writeNumber } from './letter-number.ts';

/** `tessera events show <number>`: the event as it came, and why it could not be projected. */
export async function showDeadLetter(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('events show', args, {
    json: { type: 'boolean' },
  });
  const number = readNumber('show', atMost('events show', positionals, 1)[0]);
  const address = `/internal/events/dead-letters/${number.id}`;
  const letter = await callService<DeadLetterDetail>(number.service, 'GET', address);
  if (values.json) return console.log(JSON.stringify(letter, null, 2));
  console.log(printDeadLetter(number.service, letter));
}

export function printDeadLetter(service: string, letter: DeadLetterDetail): string {
  const { discarded } = letter;
  const rows = [
    ['number', writeNumber({ service, id: letter.id })],
    ['consumer', letter.consumer],
    ['failed', `${letter.failedAt}${letter.retries > 0 ? `, retried ${letter.retries} ×` : ''}`],
    ['error', letter.error],
    ...(discarded
      ? [['discarded', `${discarded.at} by ${discarded.by}: ${discarded.reason}`]]
      : []),
  ];
  return `${columns(rows)}\n\n${JSON.stringify(letter.event, null, 2)}`;
}
