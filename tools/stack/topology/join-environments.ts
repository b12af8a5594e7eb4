import { constantCase } from './parse-environment.ts';

/**
 * One environment for a process that runs several services: what is the same for all of them stands as it is,
 * the rest under the service's name, `CART_PORT`. bff/single takes it apart again.
 */
export function joinEnvironments(
  environments: Readonly<Record<string, NodeJS.ProcessEnv>>,
): NodeJS.ProcessEnv {
  const all = Object.values(environments);
  const joined: NodeJS.ProcessEnv = {};
  for (const [service, environment] of Object.entries(environments)) {
    for (const [key, value] of Object.entries(environment)) {
      const isShared = all.every((one) => one[key] === value);
      joined[isShared ? key : `${constantCase(service)}_${key}`] = value;
    }
  }
  return joined;
}
