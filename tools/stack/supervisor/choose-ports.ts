import { findFreePort } from '../process/find-free-port.ts';
import type { Topology } from '../topology/define-stack.ts';

/** A port for each process that listens on one; they stay the same as long as the stack runs. */
export async function choosePorts(
  topology: Topology,
  publicPort: number,
): Promise<Record<string, number>> {
  const taken = new Set([publicPort]);
  const ports: Record<string, number> = {};
  for (const [name, { port }] of Object.entries(topology)) {
    if (port === 'socket') continue;
    ports[name] = port === 'public' ? publicPort : await findFreePort(taken);
    taken.add(ports[name]);
  }
  return ports;
}
