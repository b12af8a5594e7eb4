import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findFreePort } from '@tessera/stack/process/find-free-port';
import { waitFor } from '@tessera/stack/process/wait-for';
import { probeReady } from '@tessera/stack/supervisor/probe-ready';
import { dataDirOf } from '../data-dir.ts';
import { atMost, parseArguments } from '../parse-arguments.ts';
import { openRegistry } from '../registry-client.ts';
import { RefusedError, UsageError } from '../usage-error.ts';
import { findInWorkspace } from '../workspace.ts';
import { serviceEnvironment } from './service-environment.ts';
import { teamKey } from './team-key.ts';

const startMs = 60_000;

/**
 * `tessera run <name> [--port n]`: starts a team's service beside the shop that runs on this machine, and tells
 * the registry where it is. It runs until it is stopped.
 */
export async function runCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('run', args, { port: { type: 'string' } });
  const [name] = atMost('run', positionals, 1);
  if (!name) throw new UsageError('Which service? For example: npx tessera run reviews');
  const main = path.join(findInWorkspace(path.join('bff', name)), 'main.ts');
  if (!existsSync(main)) {
    throw new UsageError(`There is no service ${name} here: ${main} does not exist.`);
  }
  const registry = await openRegistry();
  const dataDir = dataDirOf();
  const key = await teamKey(dataDir, name, registry);
  const port = values.port ? Number(values.port) : await findFreePort();
  const inherited = process.env;
  const registryUrl = registry.origin;
  const env = await serviceEnvironment({ name, dataDir, port, registryUrl, key, inherited });

  const child = spawn(process.execPath, [main], { stdio: ['ignore', 'inherit', 'inherit'], env });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void child.kill(signal));
  }
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  await waitFor(async () => hasEnded() || (await probeReady(port)), { timeoutMs: startMs });
  if (!hasEnded()) {
    const service = `http://127.0.0.1:${port}`;
    await registry.send('PUT', `/micro-frontends/${name}`, { team: name, service });
    // What the service that runs now offers, in its own words: the gate holds releases against it.
    const reply = await fetch(`${service}/api/${name}/openapi.json`);
    const document = (await reply.json()) as { info: { version: string } };
    const { version } = document.info;
    await registry.send('PUT', `/contracts/${name}`, { version, document });
    console.log(`${name} is ready: ${service}`);
  }
  const [code, signal] = await ended;
  if (code === 0 || signal === 'SIGTERM' || signal === 'SIGINT') return;
  throw new RefusedError(
    `${name} ended (${signal ?? `exit code ${code}`}). What it said stands above.`,
  );
}
