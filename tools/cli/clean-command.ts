import { atMost, parseArguments } from './parse-arguments.ts';
import { count } from './print-text.ts';
import { openRegistry } from './registry-client.ts';

/** `tessera clean`: removes files of releases that were not served for as long as the registry keeps them. */
export async function cleanCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('clean', args, { json: { type: 'boolean' } });
  atMost('clean', positionals, 0);
  const registry = await openRegistry();
  const { removed } = await registry.send<{ removed: { name: string; id: string }[] }>(
    'POST',
    '/releases/clean',
  );
  if (values.json) return console.log(JSON.stringify(removed, null, 2));
  for (const { name, id } of removed) console.log(`${name} ${id}`);
  console.log(`The files of ${count(removed.length, 'release')} were removed.`);
}
