import { givenName } from './known-names.ts';
import { atMost, parseArguments } from './parse-arguments.ts';
import { wrap } from './print-text.ts';
import { openRegistry } from './registry-client.ts';

/** `tessera rollback <name> [id]`, or `--to id`: makes the release live again that was live before. */
export async function rollbackCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('rollback', args, {
    to: { type: 'string' },
    reason: { type: 'string' },
  });
  const [given, id] = atMost('rollback', positionals, 2);
  const name = givenName('rollback', given);
  const registry = await openRegistry();
  const done = await registry.send<{ version: number; id: string; words: string }>(
    'POST',
    '/rollback',
    { name, to: values.to ?? id, reason: values.reason },
  );
  // Its words also say which canary ended with it.
  console.log(wrap(done.words));
}
