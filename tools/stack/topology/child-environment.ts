import path from 'node:path';
import type { ServiceKeys } from '../supervisor/service-keys.ts';
import type { Topology } from './define-stack.ts';
import { joinEnvironments } from './join-environments.ts';
import { constantCase, type StackEnvironment } from './parse-environment.ts';
import { instancesIn, serviceInstances, type ServiceInstance } from './service-instances.ts';

export interface ChildEnvironmentOptions {
  /** Of the process. */
  name: string;
  topology: Topology;
  environment: StackEnvironment;
  /** Ports of all services that have one, by the name of the instance. */
  ports: Readonly<Record<string, number>>;
  publicUrl: string;
  /** URLs of databases by service. */
  databases: Readonly<Record<string, string>>;
  keys: ServiceKeys;
  /** The key of the release registry's operator, for the registry alone. */
  operatorKey: string;
  /** The supervisor's own environment: what the stack does not decide is passed on. */
  inherited: NodeJS.ProcessEnv;
}

/**
 * The environment of one process: all it is told about itself and the others. Of a process that runs several
 * services, what is for one of them alone stands under its name (`CART_PORT`).
 */
export function childEnvironment(options: ChildEnvironmentOptions): NodeJS.ProcessEnv {
  const { name, topology } = options;
  const instances = instancesIn(name, topology[name]!);
  const own = instances.map((one) => [one.service, serviceEnvironment(one, options)] as const);
  return own.length === 1 ? own[0]![1] : joinEnvironments(Object.fromEntries(own));
}

/** The environment of a service, as if it had its process for itself. */
export function serviceEnvironment(
  { name, service, process, settings = [] }: ServiceInstance,
  options: Omit<ChildEnvironmentOptions, 'name'>,
): NodeJS.ProcessEnv {
  const { topology, environment, ports, keys, databases } = options;
  const own = keys.own[service];
  if (own === undefined) throw new Error(`no keys for ${service}`);
  const isPublic = topology[process]?.port === 'public';
  const databaseUrl = databases[service];
  return {
    ...permitted(options.inherited, topology, settings),
    TESSERA_SERVICE: service,
    PORT: String(ports[name]),
    HOST: isPublic ? environment.host : '127.0.0.1',
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    ...serviceUrls(topology, ports),
    PUBLIC_URL: options.publicUrl,
    TESSERA_DATA_DIR: environment.dataDir,
    TESSERA_RELEASES_DIR: path.join(environment.dataDir, 'releases'),
    TESSERA_SIGNING_KEY: own.signingKey,
    TESSERA_TRUSTED_KEYS: keys.trusted,
    TESSERA_COOKIE_SECRET: own.cookieSecret,
    ...(topology[process]?.registry ? forRegistry(options) : {}),
    LOG_LEVEL: environment.logLevel,
    NODE_ENV: environment.nodeEnv,
    NODE_OPTIONS: nodeOptions(options.inherited.NODE_OPTIONS),
    NODE_COMPILE_CACHE: path.join(environment.dataDir, 'cache', 'node'),
  };
}

// Node's default lets the young generation of each isolate grow to 48 MB under load; the shop has eight
// isolates (a process and its rendering threads). A small one costs some throughput and a third less memory.
const smallYoungGeneration = '--max-semi-space-size=4';

/** Whoever sets this flag knows why: it is left alone. */
function nodeOptions(inherited = ''): string {
  if (inherited.includes('--max-semi-space-size')) return inherited;
  return `${inherited} ${smallYoungGeneration}`.trim();
}

/** Where each service is: one address, or one for each time it runs, with commas between them. */
function serviceUrls(topology: Topology, ports: Readonly<Record<string, number>>) {
  const addresses: Record<string, string[]> = {};
  for (const { name, service, port } of serviceInstances(topology)) {
    if (port !== 'free') continue;
    (addresses[service] ??= []).push(`http://127.0.0.1:${ports[name]}`);
  }
  return Object.fromEntries(
    Object.entries(addresses).map(([service, urls]) => [
      `${constantCase(service)}_URL`,
      urls.join(),
    ]),
  );
}

/**
 * What a service may see of the environment: not another's database, nobody but the registry its operator's key
 * and its store's, and settings that services ask for by name only where they did.
 */
function permitted(
  env: NodeJS.ProcessEnv,
  topology: Topology,
  settings: readonly string[],
): NodeJS.ProcessEnv {
  const all = serviceInstances(topology).flatMap((one) => one.settings ?? []);
  return Object.fromEntries(
    Object.entries(env).filter(([key]) => {
      if (/(^|_)(DATABASE_URL|OPERATOR_KEY|ASSETS_URL)$/.test(key)) return false;
      return isNamed(key, settings) || !isNamed(key, all);
    }),
  );
}

/** Whether one of these is the key, or begins it: `STRIPE_*`. */
function isNamed(key: string, settings: readonly string[]): boolean {
  return settings.some((one) =>
    one.endsWith('*') ? key.startsWith(one.slice(0, -1)) : key === one,
  );
}

function forRegistry({
  operatorKey,
  inherited,
}: Pick<ChildEnvironmentOptions, 'operatorKey' | 'inherited'>): NodeJS.ProcessEnv {
  const { ASSETS_URL } = inherited;
  return { TESSERA_OPERATOR_KEY: operatorKey, ...(ASSETS_URL ? { ASSETS_URL } : {}) };
}
