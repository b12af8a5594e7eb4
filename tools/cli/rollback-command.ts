import { givenName } from './known-names.ts';
import { atMost, parseArguments } from './parse-arguments.ts';
import { openRegistry } from './registry-client.ts';

/** `tessera rollback <name> [--to id]`: makes the release live again that was live before. */
export async function rollbackCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('rollback', args, {
    to: { type: 'string' },
    reason: { type: 'string' },
  });
  const name = givenName('rollback', atMost('rollback', positionals, 1)[0]);
  const registry = await openRegistry();
  const { id } = await registry.send<{ version: number; id: string }>('POST', '/rollback', {
    name,
    to: values.to,
    reason: values.reason,
  });
  console.log(`${name} ${id} is live again.`);
}
