import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createTokens, type Tokens } from '@tessera/bff-kit/tokens';
import { probeReady } from '@tessera/stack/supervisor/probe-ready';
import { loadServiceKeys } from '@tessera/stack/supervisor/service-keys';
import { waitFor } from '@tessera/stack/process/wait-for';
import { startStack } from '@tessera/stack/start-stack';
import type { ServiceName } from '../check/read-services.ts';
import type { ChaosOptions } from '../parse-options.ts';
import { databaseUrl } from './database-url.ts';
import type { Broker } from './start-broker.ts';

/** An instance of the cart service: where sagas run and crash points are. */
export interface CartInstance {
  name: string;
  url: string;
  log: string;
}

/** The whole shop, as chaos sees it: addresses, databases, and processes to end. */
export interface ChaosShop {
  url: string;
  dataDir: string;
  /** Signs as the command line tools do. */
  tokens: Tokens;
  /** Names of everything that can be killed. */
  readonly processes: readonly string[];
  /** All instances, also while they are down. */
  readonly carts: readonly CartInstance[];
  databaseUrls(): Record<ServiceName, string>;
  /** Null while it does not run. */
  pidOf(process: string): number | null;
  kill(process: string, signal: NodeJS.Signals): void;
  /** Resolves when every process answers that it is ready. Throws when that takes too long. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

const READY_MS = 90_000;
const BROKER = 'broker';

/** Starts a shop with a durable database, with crash points, and with the code changed as asked. */
export async function startShop(
  options: ChaosOptions,
  o: { dataDir: string; natsUrl: string | null; broker: Broker | null; signal: AbortSignal },
): Promise<ChaosShop> {
  const { dataDir, broker } = o;
  const register = pathToFileURL(path.join(import.meta.dirname, '../mutations/register.ts')).href;
  const stack = await startStack({
    dataDir,
    quiet: true,
    nodeEnv: 'production',
    signal: o.signal,
    // The pause grows with every crash, and here crashes are the purpose.
    longestRestartMs: 200,
    env: {
      NODE_OPTIONS: `--import ${register}`,
      TESSERA_CHAOS_MUTATION: options.mutate ?? '',
      TESSERA_CRASH_POINTS: '1',
      TESSERA_TOPOLOGY: options.topology,
      TESSERA_INSTANCES: String(options.instances),
      LOG_LEVEL: 'warn',
      ...(o.natsUrl === null ? {} : { NATS_URL: o.natsUrl }),
    },
  });
  const carts = stack.processes
    .filter(({ service }) => service === 'cart')
    .map(({ name, log }) => ({ name, log, url: stack.urlOf(name) }));
  const ports = stack.processes.flatMap(({ port }) => port ?? []);
  const urlOf = (service: string): string => databaseUrl(dataDir, service);
  return {
    url: stack.url,
    dataDir,
    tokens: cliTokens(dataDir),
    processes: [...Object.keys(stack.topology), ...(broker ? [BROKER] : [])],
    carts,
    databaseUrls: () => ({
      catalog: urlOf('catalog'),
      cart: urlOf('cart'),
      account: urlOf('account'),
    }),
    pidOf(process) {
      if (process === BROKER) return broker?.pid() ?? null;
      const named = stack.processes.find(({ name }) => name === process);
      const log = path.join(dataDir, 'logs', `${process}.log`);
      // A process with several services goes by a name of its own; its log shows which it is.
      return (named ?? stack.processes.find((entry) => entry.log === log))?.pid ?? null;
    },
    kill(process, signal) {
      if (process === BROKER) broker?.kill(signal);
      else stack.kill(process, signal);
    },
    async ready() {
      const ready = await waitFor(
        async () => (await Promise.all(ports.map((port) => probeReady(port)))).every(Boolean),
        { timeoutMs: READY_MS, everyMs: 100 },
      );
      if (ready === null) {
        throw new Error(`The shop was not ready again within ${READY_MS / 1000} s.`);
      }
    },
    stop: stack.stop,
  };
}

function cliTokens(dataDir: string): Tokens {
  const keys = loadServiceKeys(path.join(dataDir, 'keys'), ['cli']);
  const own = keys.own['cli'];
  if (!own) throw new Error('The shop has no key for the command line.');
  return createTokens({
    service: 'cli',
    signingKey: own.signingKey,
    trustedKeys: keys.trusted,
  });
}
