import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal, RegistryStatus } from '@tessera/releases/registry-api';
import type { Release } from '@tessera/releases/release';
import { checkContract } from '@tessera/release-registry/gate/check-contract';
import { paint } from './paint.ts';
import { atMost, parseArguments } from './parse-arguments.ts';
import { printRefusals } from './print-refusals.ts';
import { count } from './print-text.ts';
import { openRegistry, type RegistryClient } from './registry-client.ts';
import { UsageError } from './usage-error.ts';
import { findInWorkspace } from './workspace.ts';

interface Contract {
  service: string;
  version: string;
  document: Record<string, unknown>;
}

/** The committed OpenAPI document of a service. Throws a {@link UsageError} when there is none. */
function readContract(service: string | undefined): Contract {
  if (!service)
    throw new UsageError('Of which service? For example: npx tessera contract check cart');
  const isName = /^[a-z][a-z0-9-]*$/.test(service);
  const file = isName && findInWorkspace(join('bff', service, 'contract', 'openapi.json'));
  if (!file || !existsSync(file)) {
    throw new UsageError(
      `${service} has no contract: bff/${service}/contract/openapi.json does not exist.`,
    );
  }
  const document = JSON.parse(readFileSync(file, 'utf8')) as { info: { version: string } };
  return { service, version: document.info.version, document };
}

/** Releases that visitors get now: what a contract must not take from. */
async function readConsumers(registry: RegistryClient) {
  const { microFrontends } = await registry.get<RegistryStatus>('/status');
  const served = microFrontends.flatMap(({ name, live, canary }) => [
    ...(live ? [{ name, id: live.id, served: 'live' as const }] : []),
    ...(canary?.state === 'running' ? [{ name, id: canary.id, served: 'canary' as const }] : []),
  ]);
  return Promise.all(
    served.map(async ({ name, id, served }) => ({
      release: await registry.get<Release>(`/releases/${name}/${encodeURIComponent(id)}`),
      served,
    })),
  );
}

async function checkCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('contract check', args, {
    json: { type: 'boolean' },
  });
  const contract = readContract(atMost('contract check', positionals, 1)[0]);
  const consumers = await readConsumers(await openRegistry());
  const refusals: Refusal[] = checkContract({ ...contract, consumers });
  if (refusals.length > 0) process.exitCode = 1;
  const { service, version } = contract;
  if (values.json) return console.log(JSON.stringify({ service, version, refusals }, null, 2));
  if (refusals.length === 0) {
    return console.log(
      `The contract of ${service}, ${version}, takes nothing from ${count(consumers.length, 'release')} in service.`,
    );
  }
  console.log(
    paint('red', `The contract of ${service} breaks: ${count(refusals.length, 'reason')}.`),
  );
  console.log(`\n${printRefusals(refusals, paint)}`);
}

async function publishCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArguments('contract publish', args, {
    force: { type: 'boolean' },
    reason: { type: 'string' },
  });
  const { service, ...contract } = readContract(atMost('contract publish', positionals, 1)[0]);
  const registry = await openRegistry();
  await registry.send('PUT', `/contracts/${service}`, { ...contract, ...values });
  console.log(`The contract of ${service} is ${contract.version}.`);
}

const actions: Record<string, (args: string[]) => Promise<void>> = {
  check: checkCommand,
  publish: publishCommand,
};

/** `tessera contract check | publish <service>`: what a service offers, held against what is in service. */
export async function contractCommand([action = '', ...args]: string[]): Promise<void> {
  const run = actions[action];
  if (!run) throw new UsageError('contract takes check or publish. See: npx tessera help contract');
  await run(args);
}
