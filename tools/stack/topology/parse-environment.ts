import path from 'node:path';

export interface StackEnvironment {
  /** 0: any free port. */
  port: number;
  host: string;
  /** Where visitors find the shop; null: at http://localhost:<port>. */
  publicUrl: string | null;
  dataDir: string;
  topology: string;
  /** How often each service runs that may run several times. */
  instances: number;
  logLevel: string;
  nodeEnv: string;
  /** Databases that replace the embedded ones, by service. */
  databaseUrls: Record<string, string>;
}

export interface ParseEnvironmentOptions {
  env: NodeJS.ProcessEnv;
  root: string;
  topologies: readonly string[];
  /** Services that have a database. */
  services: readonly string[];
  defaults?: { nodeEnv?: string };
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const NODE_ENVS = ['production', 'development', 'test'];

/** Reads the environment once. Bad keys come back together, each with what is wrong and what would do. */
export function parseEnvironment(
  options: ParseEnvironmentOptions,
): { ok: true; value: StackEnvironment } | { ok: false; problems: string[] } {
  const { env, root, topologies, services } = options;
  const problems: string[] = [];

  /** The value of a key, or its default when it is unset or empty. */
  const read = (key: string, fallback: string): string => env[key] || fallback;
  const check = (fine: boolean, key: string, expected: string): void => {
    if (!fine) problems.push(`${key} is ${JSON.stringify(env[key])}; it has to be ${expected}`);
  };
  const choose = (key: string, allowed: readonly string[], fallback: string): string => {
    const value = read(key, fallback);
    check(allowed.includes(value), key, `one of ${allowed.join(', ')}`);
    return value;
  };

  const port = read('PORT', '3000');
  check(/^\d{1,5}$/.test(port) && Number(port) <= 65_535, 'PORT', 'a number from 0 to 65535');
  const publicUrl = env.PUBLIC_URL || null;
  check(publicUrl === null || hasProtocol(publicUrl, ['http:', 'https:']), 'PUBLIC_URL', HTTP_URL);
  const databaseUrls: Record<string, string> = {};
  for (const service of services) {
    const key = databaseUrlKey(service);
    const url = env[key];
    if (!url) continue;
    databaseUrls[service] = url;
    // A complaint does not repeat the value: it holds a password.
    const fine = /^postgres(ql)?:\/\/[^/]*\/[^/?]+/.test(url);
    if (!fine) problems.push(`${key} has to be ${POSTGRES_URL}`);
  }
  // These are for the services, which read them; here they are looked at before anything starts.
  for (const [key, { protocols, expected }] of Object.entries(PASSED_ON)) {
    const fine = !env[key] || env[key].split(',').every((url) => hasProtocol(url, protocols));
    if (!fine) problems.push(`${key} has to be ${expected}`);
  }
  const instances = read('TESSERA_INSTANCES', '1');
  check(/^[1-8]$/.test(instances), 'TESSERA_INSTANCES', 'a number from 1 to 8');
  const value = {
    port: Number(port),
    host: read('HOST', '127.0.0.1'),
    publicUrl: publicUrl === null ? null : publicUrl.replace(/\/+$/, ''),
    dataDir: path.resolve(root, read('TESSERA_DATA_DIR', '.data')),
    topology: choose('TESSERA_TOPOLOGY', topologies, topologies[0] ?? ''),
    instances: Number(instances),
    logLevel: choose('LOG_LEVEL', LOG_LEVELS, 'info'),
    nodeEnv: choose('NODE_ENV', NODE_ENVS, options.defaults?.nodeEnv ?? 'production'),
    databaseUrls,
  };
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

const HTTP_URL = 'an address such as https://shop.example';
const POSTGRES_URL = 'an address such as postgresql://user:password@host:5432/database';
const PASSED_ON = {
  NATS_URL: {
    protocols: ['nats:'],
    expected: 'the address of a NATS server with JetStream, such as nats://user:password@host:4222',
  },
  SMTP_URL: {
    protocols: ['smtp:', 'smtps:'],
    expected: 'the address of a mail server, such as smtp://user:password@host:587',
  },
};

/** The key under which the environment may name a service's database. */
export function databaseUrlKey(service: string): string {
  return `${constantCase(service)}_DATABASE_URL`;
}

/** The name of a service as it begins the names of environment keys. */
export function constantCase(service: string): string {
  return service.toUpperCase().replaceAll('-', '_');
}

function hasProtocol(url: string, protocols: readonly string[]): boolean {
  return URL.canParse(url) && protocols.includes(new URL(url).protocol);
}
