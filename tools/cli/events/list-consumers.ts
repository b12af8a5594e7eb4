import type { ConsumerReport } from '@tessera/bff-kit/events/describe-consumers';
import { atMost, parseArguments } from '../parse-arguments.ts';
import { columns, count } from '../print-text.ts';
import { askServices } from './ask-services.ts';

/** `tessera events [service]`: who follows whose events, and how far. */
export async function listConsumers(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('events', args, { json: { type: 'boolean' } });
  const [service] = atMost('events', positionals, 1);
  const answers = await askServices<{ consumers: ConsumerReport[] }>(service, '/consumers');
  const consumers = answers.flatMap(({ service: at, answer }) =>
    answer.consumers.map((consumer) => ({ service: at, ...consumer })),
  );
  if (values.json) return console.log(JSON.stringify(consumers, null, 2));
  console.log(printConsumers(consumers));
}

/** One line each: where it is in the source's feed, how much is to come, what was put aside. */
export function printConsumers(
  consumers: readonly (ConsumerReport & { service: string })[],
): string {
  if (consumers.length === 0) return 'Nobody here follows events of another service.';
  return columns(
    consumers.map((consumer) => [
      consumer.service,
      consumer.name,
      `${consumer.position} of ${consumer.head ?? '?'}`,
      lagOf(consumer),
      consumer.deadLetters === 0 ? 'no dead letters' : count(consumer.deadLetters, 'dead letter'),
      consumer.via === 'stream' ? 'by the broker' : 'by the feed',
    ]),
  );
}

function lagOf({ source, lag, replay }: ConsumerReport): string {
  if (replay?.state === 'running') return `made again: ${replay.position} of ${replay.head}`;
  if (lag === null) return `${source} does not answer`;
  return lag === 0 ? 'up to date' : `${count(lag, 'event')} behind`;
}
