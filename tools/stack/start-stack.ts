import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { prepareShop } from './preparation/prepare-shop.ts';
import { renderedBy } from './topology/rendered-by.ts';
import { publishBuilt } from './preparation/publish-built.ts';
import { registryApi } from './preparation/registry-api.ts';
import { findFreePort } from './process/find-free-port.ts';
import { StackError } from './stack-error.ts';
import { checkPort } from './supervisor/check-port.ts';
import { lockDataDir } from './supervisor/data-lock.ts';
import { endOrphans } from './supervisor/end-orphans.ts';
import { leash } from './supervisor/leash.ts';
import { readProcessTable } from './supervisor/process-table.ts';
import { runTopology, type RunningTopology } from './supervisor/run-topology.ts';
import type { StackDefinition, Topology } from './topology/define-stack.ts';
import { parseEnvironment, type StackEnvironment } from './topology/parse-environment.ts';
import { shop } from './topology/shop.ts';
import { repeatProcesses } from './topology/repeat-processes.ts';
import { serviceInstances } from './topology/service-instances.ts';
import { usedTopology } from './topology/used-topology.ts';

export interface StartStackOptions {
  /** Folder for everything the shop keeps; made when missing. */
  dataDir: string;
  /** Public port; 'environment' takes PORT, or 3000. Default 0: any free one. */
  port?: number | 'environment';
  /** Added to the environment of this process. */
  env?: NodeJS.ProcessEnv;
  /** Says nothing while it starts and runs. */
  quiet?: boolean;
  /** False: take what has been built and released before. Default true. */
  build?: boolean;
  /** Another stack than the shop, and the folder its files are in. */
  stack?: StackDefinition;
  root?: string;
  nodeEnv?: string;
  /**
   * True: the processes go on when this one is killed, and the next start on this data folder ends them.
   * Default false: they end with this one, however it ends.
   */
  outlive?: boolean;
  /** False: the embedded database does not survive a power loss, and is faster. Default true. */
  durable?: boolean;
  /** The longest pause before a process that keeps crashing is started again. Default five seconds. */
  longestRestartMs?: number;
  /** Calls the start off: what has been started is stopped, and the promise rejects. */
  signal?: AbortSignal;
}

export interface Stack extends RunningTopology {
  /** Where visitors find the shop. */
  url: string;
  environment: StackEnvironment;
  /** The processes as they were started: the chosen shape, each as often as it runs. */
  topology: Topology;
}

/**
 * Starts the whole shop and resolves when every process is ready. Throws StackError, with everything
 * stopped again, when it cannot: a bad environment, a folder or a port in use, a process that fails.
 *
 * @example
 * const stack = await startStack({ dataDir: '/tmp/shop', quiet: true });
 * await fetch(stack.url);
 * await stack.stop();
 */
export async function startStack(options: StartStackOptions): Promise<Stack> {
  const root = options.root ?? path.resolve(import.meta.dirname, '../..');
  const definition: StackDefinition = options.stack ?? shop;
  const signal = options.signal ?? new AbortController().signal;
  const build = options.build ?? true;
  const report = options.quiet ? () => {} : (line: string) => void console.error(line);
  const inherited = { ...process.env, ...options.env };
  const environment = readEnvironment(options, root, definition, inherited);
  const topology = repeatProcesses(
    usedTopology(definition[environment.topology]!, environment.databaseUrls),
    environment.instances,
  );
  const { dataDir } = environment;

  mkdirSync(dataDir, { recursive: true });
  const unlock = lockDataDir(dataDir);
  let letGo = (): void => {};
  const release = (): void => {
    letGo();
    unlock();
  };
  try {
    const ended = await endOrphans(readProcessTable(dataDir), ['postgres']);
    if (ended.length > 0) report(`Ended what a killed start had left: ${ended.join(', ')}.`);
    const port = environment.port === 0 ? await findFreePort() : environment.port;
    await checkPort(port, environment.host);
    if (!options.outlive) letGo = leash(dataDir);
    const running = await runTopology({
      root,
      topology,
      environment: { ...environment, port },
      inherited,
      report,
      signal,
      durable: options.durable ?? true,
      longestRestartMs: options.longestRestartMs,
      prepare: () => prepareShop({ root, topology, dataDir, build, report, signal }),
      publish: (registry) =>
        publishBuilt({
          root,
          names: renderedBy(topology),
          packedDir: path.join(dataDir, 'packed'),
          registry: registryApi(registry.url, registry.operatorKey),
          report,
        }),
    });
    const stopProcesses = running.stop;
    const stop = async (): Promise<void> => {
      await stopProcesses();
      release();
    };
    const url = environment.publicUrl ?? `http://localhost:${port}`;
    return Object.assign(running, {
      stop,
      url,
      environment: { ...environment, port },
      topology,
    });
  } catch (error) {
    release();
    throw error;
  }
}

function readEnvironment(
  options: StartStackOptions,
  root: string,
  definition: StackDefinition,
  inherited: NodeJS.ProcessEnv,
): StackEnvironment {
  const all = Object.values(definition).flatMap(serviceInstances);
  const services = all.filter(({ database }) => database).map(({ service }) => service);
  const { dataDir, port = 0 } = options;
  const given = {
    TESSERA_DATA_DIR: dataDir,
    ...(port === 'environment' ? {} : { PORT: String(port) }),
  };
  const parsed = parseEnvironment({
    env: { ...inherited, ...given },
    root,
    topologies: Object.keys(definition),
    services: [...new Set(services)],
    ...(options.nodeEnv === undefined ? {} : { defaults: { nodeEnv: options.nodeEnv } }),
  });
  if (parsed.ok) return parsed.value;
  throw new StackError(
    `Tessera cannot start with this environment:\n  ${parsed.problems.join('\n  ')}`,
  );
}
