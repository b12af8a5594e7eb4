import type { ProcessDefinition, ServiceDefinition, Topology } from './define-stack.ts';

/**
 * The topology with every process that may run several times doing so: `cart`, `cart-2`, … Whoever needs one
 * needs all of them. The first one alone fills the database.
 */
export function repeatProcesses(topology: Topology, times: number): Topology {
  if (times === 1) return topology;
  const namesOf = (name: string): string[] =>
    topology[name]?.repeats
      ? Array.from({ length: times }, (_, index) => (index === 0 ? name : `${name}-${index + 1}`))
      : [name];
  return Object.fromEntries(
    Object.entries(topology).flatMap(([of, definition]) => {
      const needs = definition.needs.flatMap(namesOf);
      return namesOf(of).map((name, index) => [
        name,
        index === 0
          ? { ...definition, needs }
          : { ...withoutSeeds(definition), needs, copy: { of, number: index + 1 } },
      ]);
    }),
  ) as Topology;
}

function withoutSeeds({ seed: _, services, ...rest }: ProcessDefinition): ProcessDefinition {
  if (services === undefined) return rest;
  const unseeded = Object.entries(services).map(([name, { seed: _, ...service }]) => [
    name,
    service,
  ]);
  return { ...rest, services: Object.fromEntries(unseeded) as Record<string, ServiceDefinition> };
}
