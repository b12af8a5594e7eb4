import { findFreePort } from '../process/find-free-port.ts';
import type { Topology } from '../topology/define-stack.ts';
import { serviceInstances } from '../topology/service-instances.ts';

/** A port for each service that listens on one, by its name; they stay the same as long as the stack runs. */
export async function choosePorts(
  topology: Topology,
  publicPort: number,
): Promise<Record<string, number>> {
  const taken = new Set([publicPort]);
  const ports: Record<string, number> = {};
  for (const { name, port } of serviceInstances(topology)) {
    ports[name] = port === 'public' ? publicPort : await findFreePort(taken);
    taken.add(ports[name]);
  }
  return ports;
}
