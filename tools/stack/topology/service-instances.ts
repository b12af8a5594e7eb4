import type { ProcessDefinition, ServiceDefinition, Topology } from './define-stack.ts';

/** A service as it runs in one place. */
export interface ServiceInstance extends ServiceDefinition {
  /** `cart`, or `cart-2` when it is the second one. */
  name: string;
  /** Whose database, keys and token audience it has: `cart`. */
  service: string;
  /** The process it runs in: `cart-2`, or `bffs-2` together with others. */
  process: string;
  port: 'public' | 'free';
}

/** What runs in a process; nothing in the embedded PostgreSQL. */
export function instancesIn(
  process: string,
  { run, port, services, copy, ...own }: ProcessDefinition,
): ServiceInstance[] {
  if (run === 'postgres' || port === 'socket') return [];
  const suffix = copy === undefined ? '' : `-${copy.number}`;
  const all = services ?? { [copy?.of ?? process]: own };
  return Object.entries(all).map(([service, definition]) => ({
    ...pickService(definition),
    name: `${service}${suffix}`,
    service,
    process,
    port,
  }));
}

/** Every service of a topology, as often as it runs. */
export function serviceInstances(topology: Topology): ServiceInstance[] {
  return Object.entries(topology).flatMap(([name, definition]) => instancesIn(name, definition));
}

function pickService(definition: ServiceDefinition): ServiceDefinition {
  const { database, renders, seed, sources, settings } = definition;
  return {
    ...(database && { database }),
    ...(renders !== undefined && { renders }),
    ...(seed !== undefined && { seed }),
    ...(sources !== undefined && { sources }),
    ...(settings && { settings }),
  };
}
