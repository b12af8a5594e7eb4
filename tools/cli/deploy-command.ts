import type { RegistryStatus } from '@tessera/releases/registry-api';
import { canaryCommand, canaryOptions } from './canary-command.ts';
import { chooseRelease, findMicroFrontend, parseWishes } from './choose-releases.ts';
import { parseArguments } from './parse-arguments.ts';
import { openRegistry, type RegistryClient } from './registry-client.ts';

/** Makes releases live in one step, and says what they took the place of. */
export async function makeLive(
  registry: RegistryClient,
  status: RegistryStatus,
  releases: Record<string, string>,
  choice: { reason?: string | undefined; force?: boolean | undefined },
  say: (line: string) => void = console.log,
): Promise<void> {
  const before = Object.keys(releases).map(
    (name) => [name, findMicroFrontend(status, name).live?.id ?? null] as const,
  );
  if (before.every(([name, id]) => releases[name] === id)) {
    return before.forEach(([name, id]) => say(`${name} ${id} was live already.`));
  }
  await registry.send('POST', '/deploy', { releases, ...choice });
  for (const [name, id] of before) {
    say(`${name} ${releases[name]} is live${id ? ` instead of ${id}` : ''}.`);
    if (id) say(`Take it back: npx tessera rollback ${name}`);
  }
}

/** `tessera deploy <name> [id]`, `deploy <name>@<id> …`: makes releases live, for everybody at once. */
export async function deployCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('deploy', args, canaryOptions);
  if (values.canary !== undefined || values.plan !== undefined) return canaryCommand(args);
  const wishes = parseWishes('deploy', positionals);
  const registry = await openRegistry();
  const status = await registry.get<RegistryStatus>('/status');
  const releases = Object.fromEntries(
    wishes.map((wish) => [wish.name, chooseRelease(status, wish)]),
  );
  await makeLive(registry, status, releases, { reason: values.reason, force: values.force });
}
