import { listProcesses, type ProcessReport } from '@tessera/stack/ps';
import { dataDirOf } from './data-dir.ts';
import { RefusedError } from './usage-error.ts';

/** A service of the shop that runs on this machine. */
export interface FoundService {
  /** What its tokens are meant for: `cart`, also when the process is `cart-2`. */
  name: string;
  origin: string;
  dataDir: string;
}

/** The process that answers for a service: the first ready one called `<name>` or `<name>-<n>`, else one that lives. */
export function processOf(
  name: string,
  processes: readonly ProcessReport[],
): ProcessReport | undefined {
  const instances = processes.filter((entry) => canAnswer(entry) && serviceOf(entry.name) === name);
  return instances.find((entry) => entry.health === 'ready') ?? instances[0];
}

const serviceOf = (process: string): string => process.replace(/-\d+$/, '');

/** The names of what answers on a port, each once. */
export async function runningServices(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string[]> {
  const processes = await requireProcesses(dataDirOf(environment));
  return [...new Set(processes.filter(canAnswer).map(({ name }) => serviceOf(name)))];
}

/** Where a service answers. Throws a {@link RefusedError} that says what to do when it does not run. */
export async function findService(
  name: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<FoundService> {
  const dataDir = dataDirOf(environment);
  const processes = await requireProcesses(dataDir);
  const found = processOf(name, processes);
  if (found) return { name, origin: `http://127.0.0.1:${found.port}`, dataDir };
  throw new RefusedError(
    `No process of ${name} is running on ${dataDir}. npx tessera ps says which are.`,
  );
}

const canAnswer = ({ port, health }: ProcessReport): boolean => port !== null && health !== 'dead';

async function requireProcesses(dataDir: string): Promise<ProcessReport[]> {
  const processes = await listProcesses(dataDir);
  if (processes !== null) return processes;
  throw new RefusedError(`No shop is running on ${dataDir}. Start it with: npm start`);
}
