import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { filesBelow } from '../../hash-folder.ts';
import type { Release } from '../../release.ts';
import type { MicroFrontendSource } from '../micro-frontend-source.ts';
import { checkDeclared } from './check-declared.ts';
import { findOperations } from './find-operations.ts';
import type { OpenApiDocument } from './open-api.ts';
import { reduceContract } from './reduce-contract.ts';
import { scanSource } from './scan-source.ts';

/** Sources that end up in a release. */
const isShipped = (file: string): boolean =>
  /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.split('/').includes('testing');

/** The contract package of a service, or a copy beside the declaration when the service is of another repository. */
function findContract(folder: string, service: string): string {
  const copy = join(folder, 'contracts', `${service}.openapi.json`);
  if (existsSync(copy)) return copy;
  const name = `@tessera/bff-${service}-contract`;
  try {
    return createRequire(join(folder, 'package.json')).resolve(`${name}/openapi.json`);
  } catch (cause) {
    throw new Error(
      `micro-frontend.ts says that it uses the API of "${service}", but ${name}/openapi.json cannot be found. Correct uses.apis, add ${name} to the dependencies, or put a copy into contracts/${service}.openapi.json.`,
      { cause },
    );
  }
}

const readContract = (folder: string, service: string): OpenApiDocument =>
  JSON.parse(readFileSync(findContract(folder, service), 'utf8')) as OpenApiDocument;

/**
 * What a micro-frontend calls of the services it names in `uses.apis`: each contract's version (`info.version`
 * of its OpenAPI document, which is what a service publishes), the operations its sources call, and the
 * document reduced to those. Throws with everything in the sources that the declaration or a contract does not
 * know of.
 */
export function describeUses({
  folder,
  declaration,
}: MicroFrontendSource): Release['uses']['apis'] {
  const findings = filesBelow(join(folder, 'src'))
    .filter(isShipped)
    .flatMap((file) => scanSource(`src/${file}`, readFileSync(join(folder, 'src', file), 'utf8')));
  const contracts = Object.fromEntries(
    (declaration.uses?.apis ?? []).map((service) => [service, readContract(folder, service)]),
  );
  const calls = findings.filter(({ kind }) => kind === 'api');
  const { operations, problems } = findOperations(calls, contracts);
  const all = [...problems, ...checkDeclared(findings, declaration)];
  if (all.length > 0) {
    throw new Error(
      `The micro-frontend "${declaration.name}" cannot be built.\n${all.map((words) => `  ${words}`).join('\n')}`,
    );
  }
  return Object.fromEntries(
    Object.entries(contracts).map(([service, document]) => {
      const called = operations[service] ?? [];
      return [
        service,
        {
          version: document.info.version,
          operations: called,
          document: reduceContract(document, called),
        },
      ];
    }),
  );
}
