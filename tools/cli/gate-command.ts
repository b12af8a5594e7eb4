import type { Refusal, RegistryStatus } from '@tessera/releases/registry-api';
import { chooseRelease, parseWishes } from './choose-releases.ts';
import { parseArguments } from './parse-arguments.ts';
import { paint } from './paint.ts';
import { printRefusals } from './print-refusals.ts';
import { count } from './print-text.ts';
import { openRegistry } from './registry-client.ts';

/** `tessera gate <name> [id]`: would these releases be let live? Changes nothing; exit code 1 when not. */
export async function gateCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('gate', args, { json: { type: 'boolean' } });
  const wishes = parseWishes('gate', positionals);
  const registry = await openRegistry();
  const status = await registry.get<RegistryStatus>('/status');
  const releases = Object.fromEntries(
    wishes.map((wish) => [wish.name, chooseRelease(status, wish)]),
  );
  const { refusals } = await registry.send<{ refusals: Refusal[] }>('POST', '/gate', { releases });
  if (refusals.length > 0) process.exitCode = 1;
  if (values.json) return console.log(JSON.stringify({ releases, refusals }, null, 2));
  const named = Object.entries(releases)
    .map(([name, id]) => `${name}@${id}`)
    .join(', ');
  if (refusals.length === 0) {
    return console.log(`${named} may go live: it goes with all that is live or a canary.`);
  }
  console.log(paint('red', `${named} may not go live: ${count(refusals.length, 'reason')}.`));
  console.log(`\n${printRefusals(refusals, paint)}`);
}
