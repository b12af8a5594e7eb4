import type { LiveChange } from '@tessera/releases/registry-api';
import { atMost, parseArguments } from './parse-arguments.ts';
import { printHistory } from './print-history.ts';
import { openRegistry } from './registry-client.ts';

/** `tessera history [name]`: what visitors got, newest first. */
export async function historyCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('history', args, { json: { type: 'boolean' } });
  const [name] = atMost('history', positionals, 1);
  const registry = await openRegistry();
  const query = name === undefined ? '' : `?name=${encodeURIComponent(name)}`;
  const changes = await registry.get<LiveChange[]>(`/history${query}`);
  console.log(values.json ? JSON.stringify(changes, null, 2) : printHistory(changes));
}
