import { callService } from '../call-service.ts';
import { atMost, parseArguments } from '../parse-arguments.ts';
import { UsageError } from '../usage-error.ts';
import { readNumber } from './letter-number.ts';

/** `tessera events discard <number> --reason "…"`: it is kept, and never projected. */
export async function discardDeadLetter(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('events discard', args, {
    reason: { type: 'string' },
  });
  const [given] = atMost('events discard', positionals, 1);
  const { service, id } = readNumber('discard', given);
  const reason = values.reason?.trim();
  if (!reason) {
    throw new UsageError(
      `Why? It is kept with the reason: npx tessera events discard ${given} --reason "…"`,
    );
  }
  const by = process.env['USER'] || process.env['LOGNAME'] || 'cli';
  const address = `/internal/events/dead-letters/${id}/discard`;
  await callService(service, 'POST', address, { reason, by });
  console.log(
    `${given} is discarded. It stays listed: npx tessera events dead-letters --discarded`,
  );
}
