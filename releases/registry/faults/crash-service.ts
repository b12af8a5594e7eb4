import { writeAudit } from '../audit/write-audit.ts';
import type { Actor } from '../keys/actor.ts';
import type { LiveDeps } from '../live/live-deps.ts';
import { refuse, type Outcome } from '../live/outcome.ts';
import { findService } from '../live/warm-release.ts';

const deadlineMs = 2_000;

/** Tells a service to end its process, as a crash would. It may break the connection instead of answering. */
export async function crashService(
  deps: Pick<LiveDeps, 'db' | 'addresses' | 'tokens'>,
  { target, actor }: { target: string; actor: Actor },
): Promise<Outcome<{ kind: 'crash'; target: string }>> {
  const address = await findService(deps, target);
  if (address === null) {
    return refuse(
      409,
      'service-unknown',
      `Nobody said where the service "${target}" is, so nothing was done. Register its address: PUT /_releases/api/micro-frontends/${target}.`,
    );
  }
  // Noted before: afterwards this process may know nothing certain.
  await writeAudit(deps.db, {
    actor: actor.name,
    action: 'fault',
    subject: target,
    detail: { kind: 'crash' },
  });
  const refused = await tell(`${address}/internal/crash`, await deps.tokens.signService(target));
  if (refused === null) return { done: { kind: 'crash', target } };
  return refuse(
    503,
    'service-not-crashed',
    `The service "${target}" did not crash: ${refused}. Look at npx tessera ps.`,
  );
}

/** null when it went down, else why not. */
async function tell(url: string, token: string): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(deadlineMs),
    });
    await response.body?.cancel();
    return response.ok ? null : `it answered ${response.status}`;
  } catch (error) {
    const code = (error as { cause?: { code?: string } }).cause?.code ?? '';
    // Broken off while it was asked is what a crash looks like.
    if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return null;
    return code === 'ECONNREFUSED' ? 'it is down already' : 'it does not answer';
  }
}
