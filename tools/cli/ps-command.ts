import { listProcesses } from '@tessera/stack/ps';
import { dataDirOf } from './data-dir.ts';
import { atMost, parseArguments } from './parse-arguments.ts';
import { columns } from './print-text.ts';

/** `tessera ps [--json]`: every process of the running shop. Exit code 1 when none runs. */
export async function psCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('ps', args, { json: { type: 'boolean' } });
  atMost('ps', positionals, 0);
  const dataDir = dataDirOf();
  const processes = await listProcesses(dataDir);
  if (!processes) process.exitCode = 1;
  if (values.json) return console.log(JSON.stringify(processes ?? [], null, 2));
  if (!processes) {
    return console.log(`No shop is running on ${dataDir}. Start it with: npm start`);
  }
  console.log(
    columns(
      processes.map(({ name, pid, port, socket, health }) => [
        name,
        String(pid),
        health,
        String(port ?? socket),
      ]),
    ),
  );
}
