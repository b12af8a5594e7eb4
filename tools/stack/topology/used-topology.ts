import type { Topology } from './define-stack.ts';
import { serviceInstances } from './service-instances.ts';

/**
 * The topology without the embedded PostgreSQL when the environment names a database for every service
 * that has one.
 */
export function usedTopology(
  topology: Topology,
  databaseUrls: Readonly<Record<string, string>>,
): Topology {
  const embedded = serviceInstances(topology).some(
    ({ service, database }) => database && !(service in databaseUrls),
  );
  if (embedded) return topology;
  return Object.fromEntries(
    Object.entries(topology)
      .filter(([, { run }]) => run !== 'postgres')
      .map(([name, definition]) => [name, withoutNeeds(definition, topology)]),
  );
}

function withoutNeeds<D extends { needs: readonly string[] }>(
  definition: D,
  topology: Topology,
): D {
  const needs = definition.needs.filter((need) => topology[need]?.run !== 'postgres');
  return { ...definition, needs };
}
