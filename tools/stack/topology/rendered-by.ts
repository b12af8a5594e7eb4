import type { Topology } from './define-stack.ts';
import { serviceInstances } from './service-instances.ts';

/** The micro-frontends whose releases the services of a topology render. */
export function renderedBy(topology: Topology): string[] {
  return [...new Set(serviceInstances(topology).flatMap(({ renders }) => renders ?? []))];
}
