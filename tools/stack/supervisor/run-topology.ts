import path from 'node:path';
import { openServices } from '../postgres/open-services.ts';
import { identify } from '../process/process-identity.ts';
import { childEnvironment, serviceEnvironment } from '../topology/child-environment.ts';
import type { Topology } from '../topology/define-stack.ts';
import type { StackEnvironment } from '../topology/parse-environment.ts';
import { instancesIn, serviceInstances } from '../topology/service-instances.ts';
import { choosePorts } from './choose-ports.ts';
import type { Managed } from './managed.ts';
import { manageNodeProcess } from './manage-node-process.ts';
import { managePostgres, type ManagedPostgres } from './manage-postgres.ts';
import { loadOperatorKey } from './operator-key.ts';
import { removeProcessTable, writeProcessTable, type ProcessEntry } from './process-table.ts';
import { seedOnce } from './seed-once.ts';
import { loadServiceKeys } from './service-keys.ts';
import { startInOrder, stopOrder } from './start-in-order.ts';

export interface RunTopologyOptions {
  root: string;
  topology: Topology;
  environment: StackEnvironment;
  inherited: NodeJS.ProcessEnv;
  report(line: string): void;
  /** Whether the embedded database survives a power loss. */
  durable: boolean;
  /** The longest pause before a process that keeps crashing is started again. */
  longestRestartMs?: number | undefined;
  /** Aborted when the start is called off. */
  signal: AbortSignal;
  /** What has to be there before the first Node process starts; runs while the database comes up. */
  prepare(): Promise<void>;
  /** Hands what was prepared to the release registry, as soon as that is ready. */
  publish(registry: { url: string; operatorKey: string }): Promise<void>;
}

export interface RunningTopology {
  /** What runs at this moment: each service with the process it runs in. */
  readonly processes: ProcessEntry[];
  /** Sends a signal to a process, or to the one a service runs in, as a fault would come. If it ends, it is started again. */
  kill(name: string, signal: NodeJS.Signals): void;
  /** Stops a process, or the one a service runs in, and starts it again on the same ports; resolves when it is ready. */
  restart(name: string): Promise<void>;
  /** The key of the release registry's operator. */
  readonly operatorKey: string;
  /** Address of a service: `cart`, or `cart-2` for the second one. */
  urlOf(name: string): string;
  /** Stops everything, the last started first; resolves when nothing is left. */
  stop(): Promise<void>;
}

/** Names whose keys every service trusts without being a process: the command line tools. */
const TOOLS = ['cli'];

/** Starts all processes of a topology; stops those that did start when one of them fails. */
export async function runTopology(options: RunTopologyOptions): Promise<RunningTopology> {
  const { root, topology, environment, inherited, report } = options;
  const { dataDir } = environment;
  const publicUrl = environment.publicUrl ?? `http://localhost:${environment.port}`;
  const instances = serviceInstances(topology);
  const services = [...new Set(instances.map(({ service }) => service))];
  const keys = loadServiceKeys(path.join(dataDir, 'keys'), [...services, ...TOOLS]);
  const operatorKey = loadOperatorKey(path.join(dataDir, 'keys'), inherited);
  const ports = await choosePorts(topology, environment.port);
  const managed = new Map<string, Managed>();
  const databases: Record<string, string> = { ...environment.databaseUrls };
  const seeds: Promise<void>[] = [];
  let stopping: Promise<void> | null = null;

  const entries = (): ProcessEntry[] => [...managed.values()].flatMap((one) => one.entries());
  const events = {
    onChange() {
      const supervisor = identify(process.pid);
      // While it stops, the last table stays: the next start can end what a kill -9 leaves now.
      if (supervisor === null || stopping !== null) return;
      writeProcessTable(dataDir, { supervisor, url: publicUrl, processes: entries() });
    },
    onNotice: report,
  };
  const logFile = (name: string): string => path.join(dataDir, 'logs', `${name}.log`);
  const environmentOf = {
    topology,
    environment,
    ports,
    publicUrl,
    databases,
    keys,
    operatorKey,
    inherited,
  };

  async function startPostgres(name: string): Promise<void> {
    options.signal.throwIfAborted();
    const folder = path.join(dataDir, 'postgres');
    const postgres: ManagedPostgres = managePostgres({
      name,
      folder,
      durable: options.durable,
      logFile: logFile(name),
      ...events,
    });
    managed.set(name, postgres);
    await postgres.start();
    const own = instances.filter(({ service, database }) => database && !(service in databases));
    const names = new Set(own.map(({ service }) => service));
    Object.assign(databases, await openServices(postgres.cluster(), [...names]));
  }

  async function startNode(name: string): Promise<void> {
    const { run, registry } = topology[name]!;
    // The registry is what the rest waits for, and needs nothing that is prepared.
    if (!registry) await prepared;
    options.signal.throwIfAborted();
    const within = instancesIn(name, topology[name]!);
    const process = manageNodeProcess({
      name,
      file: path.join(root, run),
      longestRestartMs: options.longestRestartMs,
      cwd: root,
      env: childEnvironment({ ...environmentOf, name }),
      services: within.map((one) => ({
        name: one.name,
        service: one.service,
        port: ports[one.name]!,
      })),
      logFile: logFile(name),
      ...events,
    });
    managed.set(name, process);
    await process.start();
    if (registry) {
      await prepared;
      await options.publish({ url: `http://127.0.0.1:${ports[name]}`, operatorKey });
    }
    for (const one of within) {
      if (one.seed === undefined) continue;
      const env = serviceEnvironment(one, environmentOf);
      const script = path.join(root, one.seed);
      const seeding = seedOnce({ name: one.service, script, cwd: root, env, dataDir });
      // Whoever awaits it hears of a failure; until then it must not count as unhandled.
      seeding.catch(() => {});
      seeds.push(seeding);
    }
  }

  const stop = (): Promise<void> => (stopping ??= Promise.resolve().then(stopAll));

  async function stopAll(): Promise<void> {
    for (const group of stopOrder(topology)) {
      await Promise.all(group.map((name) => managed.get(name)?.stop()));
    }
    removeProcessTable(dataDir);
  }

  // Ends what is starting; its failure then ends the start as a whole.
  const callOff = (): void => managed.forEach((one) => void one.stop());
  options.signal.addEventListener('abort', callOff, { once: true });
  const prepared = options.prepare();
  prepared.catch(() => {});
  try {
    await startInOrder(topology, (name) =>
      topology[name]?.run === 'postgres' ? startPostgres(name) : startNode(name),
    );
    await Promise.all(seeds);
  } catch (error) {
    await Promise.allSettled([prepared, ...seeds]);
    await stop();
    throw error;
  } finally {
    options.signal.removeEventListener('abort', callOff);
  }

  const find = (name: string): Managed => {
    const home = instances.find((one) => one.name === name)?.process;
    const found = managed.get(name) ?? managed.get(home ?? '');
    if (found === undefined) throw new Error(`there is no process or service ${name}`);
    return found;
  };
  return {
    get processes() {
      return entries();
    },
    operatorKey,
    kill: (name, signal) => find(name).kill(signal),
    restart: (name) => find(name).restart(),
    urlOf(name) {
      if (ports[name] === undefined) throw new Error(`${name} has no port`);
      return `http://127.0.0.1:${ports[name]}`;
    },
    stop,
  };
}
