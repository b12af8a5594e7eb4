import { callService } from '../call-service.ts';
import { atMost, parseArguments } from '../parse-arguments.ts';
import { count, wrap } from '../print-text.ts';
import { UsageError } from '../usage-error.ts';
import { askServices } from './ask-services.ts';
import { readNumber, writeNumber } from './letter-number.ts';

/** Each takes its own time; many may wait. */
const timeoutMs = 280_000;

interface Retried {
  projected: number;
  failures: number;
  failed: { id: number; error: string }[];
}

/** `tessera events retry <number> | --all [service]`: hands dead letters to their handlers again. */
export async function retryDeadLetters(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('events retry', args, {
    all: { type: 'boolean' },
  });
  const [given] = atMost('events retry', positionals, 1);
  if (values.all) return retryAll(given);
  if (given === undefined) throw new UsageError('Which dead letter? Say its number, or --all.');
  const { service, id } = readNumber('retry', given);
  await callService(service, 'POST', `/internal/events/dead-letters/${id}/retry`);
  console.log(`${given} is projected; the dead letter is gone.`);
}

async function retryAll(given: string | undefined): Promise<void> {
  const services = await askServices<unknown>(given, '/consumers');
  for (const { service } of services) {
    const address = '/internal/events/dead-letters/retry';
    const retried = await callService<Retried>(service, 'POST', address, {}, { timeoutMs });
    console.log(printRetried(service, retried));
    if (retried.failures > 0) process.exitCode = 1;
  }
}

export function printRetried(service: string, { projected, failures, failed }: Retried): string {
  if (projected + failures === 0) return `${service}: no dead letters.`;
  const more = failures - failed.length;
  return [
    `${service}: ${projected} projected, ${failures} failed again${failures > 0 ? ' and stay' : ''}.`,
    ...failed.map(({ id, error }) =>
      wrap(`${writeNumber({ service, id })}: ${error}`, '  ', '    '),
    ),
    ...(more > 0 ? [`  and ${count(more, 'other')}`] : []),
  ].join('\n');
}
