import { atMost, parseArguments } from './parse-arguments.ts';
import { openRegistry } from './registry-client.ts';
import { UsageError } from './usage-error.ts';

/** `tessera team add <micro-frontend> <team> [--service url]`: says whose a micro-frontend is. */
export async function teamCommand([action = '', ...args]: string[]): Promise<void> {
  if (action !== 'add') {
    throw new UsageError('team takes add: npx tessera team add <micro-frontend> <team>');
  }
  const { values, positionals } = parseArguments('team add', args, { service: { type: 'string' } });
  const [name, team] = atMost('team add', positionals, 2);
  if (!name || !team) throw new UsageError('Whose? npx tessera team add <micro-frontend> <team>');
  const registry = await openRegistry();
  await registry.send('PUT', `/micro-frontends/${encodeURIComponent(name)}`, {
    team,
    service: values.service,
  });
  console.log(
    `${name} is team ${team}'s${values.service ? `, rendered by ${values.service}` : ''}.`,
  );
}
