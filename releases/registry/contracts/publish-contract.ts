import type { Refusal } from '@tessera/releases/registry-api';
import { writeAudit } from '../audit/write-audit.ts';
import type { RegistryDeps } from '../deps.ts';
import { checkContract } from '../gate/check-contract.ts';
import { readWorld } from '../gate/read-world.ts';
import type { Actor } from '../keys/actor.ts';
import { changeRouting } from '../routing/change-routing.ts';
import { hashDocument, readContract, storeContract } from './store-contract.ts';

interface NewContract {
  service: string;
  version: string;
  document: Record<string, unknown>;
  force: boolean;
  reason: string | null;
  actor: Actor;
}

export type Publication =
  { service: string; version: string; hash: string; changed: boolean } | { refusals: Refusal[] };

/**
 * Stores what a service offers from now on, unless a release that visitors get needs what it drops. The same
 * document again changes nothing.
 */
export function publishContract(
  deps: Pick<RegistryDeps, 'db' | 'changes'>,
  contract: NewContract,
): Promise<Publication> {
  const { service, version, document, force, reason, actor } = contract;
  // No release becomes live between the check and the commit.
  return changeRouting(deps, async (tx): Promise<Publication> => {
    const hash = await hashDocument(tx, document);
    const current = await readContract(tx, service);
    if (current?.hash === hash && current.version === version) {
      return { service, version, hash, changed: false };
    }
    const { releases } = await readWorld(tx);
    const refusals = checkContract({ service, version, document, consumers: releases });
    const isRefused = refusals.length > 0 && !force;
    await writeAudit(tx, {
      actor: actor.name,
      action: 'publish-contract',
      subject: service,
      reason,
      outcome: isRefused ? 'refused' : 'done',
      detail: { version, hash, ...(refusals.length > 0 && { refusals }) },
    });
    if (isRefused) return { refusals };
    await storeContract(tx, { service, version, hash, document, by: actor.name });
    return { service, version, hash, changed: true };
  });
}
