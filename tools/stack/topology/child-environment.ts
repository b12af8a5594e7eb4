import path from 'node:path';
import type { ServiceKeys } from '../supervisor/service-keys.ts';
import type { Topology } from './define-stack.ts';
import { constantCase, type StackEnvironment } from './parse-environment.ts';

export interface ChildEnvironmentOptions {
  name: string;
  topology: Topology;
  environment: StackEnvironment;
  /** Ports of all processes that have one. */
  ports: Readonly<Record<string, number>>;
  publicUrl: string;
  databaseUrl: string | null;
  keys: ServiceKeys;
  /** The key of the release registry's operator, for the registry alone. */
  operatorKey: string;
  /** The supervisor's own environment: what the stack does not decide is passed on. */
  inherited: NodeJS.ProcessEnv;
}

/** The environment of one process: all it is told about itself and the others. */
export function childEnvironment(options: ChildEnvironmentOptions): NodeJS.ProcessEnv {
  const { name, topology, environment, ports, keys } = options;
  const own = keys.own[name];
  if (own === undefined) throw new Error(`no keys for ${name}`);
  const isPublic = topology[name]?.port === 'public';
  return {
    ...withoutSecrets(options.inherited),
    TESSERA_SERVICE: name,
    PORT: String(ports[name]),
    HOST: isPublic ? environment.host : '127.0.0.1',
    ...(options.databaseUrl === null ? {} : { DATABASE_URL: options.databaseUrl }),
    ...serviceUrls(topology, ports),
    PUBLIC_URL: options.publicUrl,
    TESSERA_DATA_DIR: environment.dataDir,
    TESSERA_RELEASES_DIR: path.join(environment.dataDir, 'releases'),
    TESSERA_SIGNING_KEY: own.signingKey,
    TESSERA_TRUSTED_KEYS: keys.trusted,
    TESSERA_COOKIE_SECRET: own.cookieSecret,
    ...(topology[name]?.registry ? forRegistry(options) : {}),
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

function serviceUrls(topology: Topology, ports: Readonly<Record<string, number>>) {
  const services = Object.keys(topology).filter((name) => topology[name]?.port === 'free');
  return Object.fromEntries(
    services.map((name) => [`${constantCase(name)}_URL`, `http://127.0.0.1:${ports[name]}`]),
  );
}

/** A process knows its own database only, and nobody but the registry its operator's key and its store's. */
function withoutSecrets(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([key]) => !/(^|_)(DATABASE_URL|OPERATOR_KEY|ASSETS_URL)$/.test(key),
    ),
  );
}

function forRegistry({ operatorKey, inherited }: ChildEnvironmentOptions): NodeJS.ProcessEnv {
  const { ASSETS_URL } = inherited;
  return { TESSERA_OPERATOR_KEY: operatorKey, ...(ASSETS_URL ? { ASSETS_URL } : {}) };
}
