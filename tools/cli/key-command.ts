import { atMost, parseArguments } from './parse-arguments.ts';
import { age, columns } from './print-text.ts';
import { openRegistry } from './registry-client.ts';
import { UsageError } from './usage-error.ts';

interface KeyEntry {
  id: string;
  team: string | null;
  name: string;
  createdAt: string;
  revokedAt: string | null;
}

async function createKey(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('key create', args, { json: { type: 'boolean' } });
  const [team, name] = atMost('key create', positionals, 2);
  if (!team || !name) {
    throw new UsageError(
      'Whose key, and what for? For example: npx tessera key create cart "cart pipeline"',
    );
  }
  const created = await (
    await openRegistry()
  ).send<{ key: string }>('POST', '/keys', { team, name });
  if (values.json) return console.log(JSON.stringify(created, null, 2));
  // The key alone on standard output, so that it can be piped into a secret store.
  console.log(created.key);
  console.error(
    `That is the key "${name}" of team ${team}. It is shown this once: put it where TESSERA_KEY comes from.`,
  );
}

async function listKeys(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('key list', args, { json: { type: 'boolean' } });
  atMost('key list', positionals, 0);
  const keys = await (await openRegistry()).get<KeyEntry[]>('/keys');
  if (values.json) return console.log(JSON.stringify(keys, null, 2));
  if (keys.length === 0) return console.log('There is no key yet.');
  const now = new Date();
  console.log(
    columns(
      keys.map(({ id, team, name, createdAt, revokedAt }) => [
        id,
        team ?? 'operator',
        revokedAt ? 'revoked' : `${age(createdAt, now)} old`,
        name,
      ]),
    ),
  );
}

async function revokeKey(args: string[]): Promise<void> {
  const { positionals } = parseArguments('key revoke', args, {});
  const [id] = atMost('key revoke', positionals, 1);
  if (!id) throw new UsageError('Which key? npx tessera key list says the ids.');
  await (await openRegistry()).send('DELETE', `/keys/${encodeURIComponent(id)}`);
  console.log(`Key ${id} opens nothing any more.`);
}

const actions: Record<string, (args: string[]) => Promise<void>> = {
  create: createKey,
  list: listKeys,
  revoke: revokeKey,
};

/** `tessera key create <team> <name> | list | revoke <id>`: who may release what. For operators. */
export async function keyCommand([action = '', ...args]: string[]): Promise<void> {
  const run = actions[action];
  if (!run) throw new UsageError('key takes create, list or revoke. See: npx tessera help key');
  await run(args);
}
