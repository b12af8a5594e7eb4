/** A service of the shop: what it has, wherever it runs. */
export interface ServiceDefinition {
  /** Has a database and a role of its own, named like the service. `<NAME>_DATABASE_URL` replaces it. */
  database?: boolean;
  /** The micro-frontend whose releases it renders. */
  renders?: string;
  /** A script, idempotent, that fills its database on the first start. */
  seed?: string;
  /** The folder of its sources, from the root; that of what is run, when left out. */
  sources?: string;
  /**
   * Keys of the environment that are for this service: `SMTP_URL`, or `STRIPE_*` for all that begin so. Whoever does
   * not name such a key does not get it.
   */
  settings?: readonly string[];
}

/** One process of the shop. */
export interface ProcessDefinition extends ServiceDefinition {
  /** 'postgres' for the embedded server, otherwise the TypeScript file that Node runs, from the root. */
  run: string;
  /** public: the one visitors open (PORT); free: any; socket: a Unix socket. */
  port: 'public' | 'free' | 'socket';
  /** Processes that have to be ready before this one is started. */
  needs: readonly string[];
  /** The release registry: it gets the operator's key, and what is built as soon as it is ready. */
  registry?: boolean;
  /**
   * The services it runs, when they are several: each has its own port, keys and database. Otherwise the process
   * is the one service of its name.
   */
  services?: Readonly<Record<string, ServiceDefinition>>;
  /** May run several times side by side: TESSERA_INSTANCES says how often. */
  repeats?: boolean;
  /** Set in a further copy: of which process, and the how manyth it is (2, 3, …). */
  copy?: { of: string; number: number };
}

export type Topology = Readonly<Record<string, ProcessDefinition>>;

/** The shapes the shop can run in, by name; TESSERA_TOPOLOGY chooses one. */
export type StackDefinition = Readonly<Record<string, Topology>>;

/**
 * Checks a stack and returns it unchanged. Throws on a need that does not exist, on a circle, and unless
 * exactly one process of each topology has the public port.
 */
export function defineStack<const S extends StackDefinition>(stack: S): S {
  for (const [name, topology] of Object.entries(stack)) checkTopology(name, topology);
  return stack;
}

/**
 * Names in an order in which each process comes after those it needs.
 * Processes that do not need each other keep the order in which they are written.
 */
export function startOrder(topology: Topology): string[] {
  const ordered: string[] = [];
  const visit = (name: string, path: string[]): void => {
    if (ordered.includes(name)) return;
    if (path.includes(name)) {
      throw new Error(`Processes need each other in a circle: ${[...path, name].join(' → ')}`);
    }
    for (const need of topology[name]?.needs ?? []) visit(need, [...path, name]);
    ordered.push(name);
  };
  for (const name of Object.keys(topology)) visit(name, []);
  return ordered;
}

function checkTopology(shape: string, topology: Topology): void {
  for (const [name, definition] of Object.entries(topology)) {
    const unknown = definition.needs.filter((need) => !(need in topology));
    if (unknown.length > 0) {
      throw new Error(
        `${name} in topology ${shape} needs ${unknown.join(', ')}, which is not there`,
      );
    }
  }
  const open = Object.keys(topology).filter((name) => topology[name]?.port === 'public');
  if (open.length !== 1) {
    throw new Error(
      `topology ${shape} needs exactly one process with the public port, not ${open.length}`,
    );
  }
  startOrder(topology);
}
