import { randomUUID } from 'node:crypto';
import type { Fault } from '@tessera/releases/fault';
import {
  overrideParameter,
  overrideTokenType,
  type OverrideTarget,
} from '@tessera/releases/override';
import type { OverrideLink } from '@tessera/releases/registry-api';
import { writeAudit } from '../audit/write-audit.ts';
import type { RegistryDeps } from '../deps.ts';
import type { Actor } from '../keys/actor.ts';
import { refuse, type Outcome } from '../live/outcome.ts';
import { readReleaseStates } from '../live/read-release-states.ts';

/** It becomes a cookie, and browsers drop one of more than 4096 bytes with its name and signature. */
const longestToken = 3_600;

export interface OverrideCommand {
  releases: Record<string, OverrideTarget>;
  faults: Omit<Fault, 'id' | 'until'>[];
  ttlSeconds: number;
  /** Page the link opens. */
  path: string;
  reason: string | null;
  actor: Actor;
  /** The composition it shows again, when that is what it is for. */
  composition?: string;
}

/** Makes a signed link that changes the shop for the visitor who opens it first, and for nobody else. */
export async function createOverride(
  deps: Pick<RegistryDeps, 'db' | 'tokens' | 'publicUrl' | 'now'>,
  command: OverrideCommand,
): Promise<Outcome<OverrideLink>> {
  const { releases, ttlSeconds, path, reason, actor } = command;
  const stored = Object.entries(releases).flatMap(([name, target]) =>
    'id' in target ? [[name, target.id] as const] : [],
  );
  const states = await readReleaseStates(deps.db, Object.fromEntries(stored));
  if ('refused' in states) return states;

  const jti = randomUUID();
  const expiresAt = new Date(deps.now().getTime() + ttlSeconds * 1000);
  const until = expiresAt.toISOString();
  const faults = command.faults.map((fault, i): Fault => ({ ...fault, id: `${i}`, until }));
  const token = await deps.tokens.sign({
    type: overrideTokenType,
    audience: 'shell',
    claims: { jti, by: actor.name, releases, faults },
    ttlSeconds,
  });
  if (token.length > longestToken) {
    return refuse(
      422,
      'override-too-large',
      `The link would be too long for a browser to keep (${token.length} characters, ${longestToken} at most). Name fewer releases or faults, or shorter addresses.`,
    );
  }
  await deps.db.transaction(async (tx) => {
    await tx.query(
      'overrides/create',
      `insert into override (jti, releases, faults, path, reason, made_by, made_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        jti,
        JSON.stringify(releases),
        JSON.stringify(faults),
        path,
        reason,
        actor.name,
        deps.now(),
        expiresAt,
      ],
    );
    await writeAudit(tx, {
      actor: actor.name,
      action: 'override',
      subject: subjectOf(command),
      reason,
      detail: { jti, releases, faults, path, expiresAt: until },
    });
  });
  const url = new URL(path, deps.publicUrl);
  url.searchParams.set(overrideParameter, token);
  return { done: { url: url.href, expiresAt: until } };
}

function subjectOf({ composition, releases, faults }: OverrideCommand): string {
  if (composition !== undefined) return composition;
  return [...new Set([...Object.keys(releases), ...faults.map(({ target }) => target)])].join(', ');
}
