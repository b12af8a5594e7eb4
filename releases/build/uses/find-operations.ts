import { matchPath } from './match-path.ts';
import { methodsOf, type OpenApiDocument } from './open-api.ts';
import type { Finding } from './scan-source.ts';
import { unknown } from './text-of.ts';

export interface FoundOperations {
  /** By service, sorted: `GET /api/cart/cart`. */
  operations: Record<string, string[]>;
  /** Sentences, each of which stops the build. */
  problems: string[];
}

const shown = (path: string): string => path.replaceAll(unknown, '…');

/** Which operations of which declared services the calls mean. A call whose method cannot be told means all of its path. */
export function findOperations(
  calls: readonly Finding[],
  contracts: Readonly<Record<string, OpenApiDocument>>,
): FoundOperations {
  const found = new Map(Object.keys(contracts).map((service) => [service, new Set<string>()]));
  const problems: string[] = [];
  for (const { text, method, at } of calls) {
    const service = text.split('/')[2] ?? '';
    const contract = contracts[service];
    const known = found.get(service);
    if (!contract || !known) {
      problems.push(
        service.includes(unknown)
          ? `${at} calls ${shown(text)}: which service that is cannot be told from the source, so nobody could check it. Write the service's name in the path.`
          : `${at} calls ${shown(text)}, and micro-frontend.ts does not say so: the release gate could not protect the call. Add '${service}' to uses.apis.`,
      );
      continue;
    }
    const paths = matchPath(text, Object.keys(contract.paths));
    const meant = paths.flatMap((path) =>
      methodsOf(contract, path)
        .filter((offered) => method === null || offered === method)
        .map((offered) => `${offered} ${path}`),
    );
    if (meant.length === 0) {
      problems.push(
        `${at} calls ${method ?? ''} ${shown(text)}, which is not in the contract of ${service} (${contract.info.version}): it would be answered with 404. `.replace(
          '  ',
          ' ',
        ) + `Correct the call, or add the operation to the service and write its contract.`,
      );
    }
    for (const operation of meant) known.add(operation);
  }
  return {
    operations: Object.fromEntries([...found].map(([name, all]) => [name, [...all].sort()])),
    problems,
  };
}
