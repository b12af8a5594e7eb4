import type { RegistryStatus } from '@tessera/releases/registry-api';
import { findMicroFrontend } from './choose-releases.ts';
import { atMost, parseArguments } from './parse-arguments.ts';
import { paint } from './paint.ts';
import { printStatus } from './print-status.ts';
import { openRegistry } from './registry-client.ts';
import { watchStatus } from './watch-status.ts';

/** The status of all, or of one. Throws when the registry does not know that one. */
export const narrow = (status: RegistryStatus, name: string | undefined): RegistryStatus =>
  name === undefined ? status : { ...status, microFrontends: [findMicroFrontend(status, name)] };

/** `tessera status [name] [--json] [--watch]`: what is live, which canaries run, what else there is. */
export async function statusCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('status', args, {
    json: { type: 'boolean' },
    watch: { type: 'boolean' },
  });
  const [name] = atMost('status', positionals, 1);
  const registry = await openRegistry();
  const read = async (): Promise<RegistryStatus> =>
    narrow(await registry.get<RegistryStatus>('/status'), name);
  if (values.watch) return watchStatus({ registry, read, json: values.json ?? false });
  const status = await read();
  console.log(
    values.json ? JSON.stringify(status, null, 2) : printStatus(status, new Date(), paint),
  );
}
