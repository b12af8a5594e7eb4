import { writeAudit } from '../audit/write-audit.ts';
import type { Actor } from '../keys/actor.ts';
import type { LiveDeps } from '../live/live-deps.ts';
import { refuse, type Outcome } from '../live/outcome.ts';
import { findService } from '../live/warm-release.ts';

const deadlineMs = 2_000;

/**
 * Tells a service to end its process, as a crash would; all of them when it runs several times. It may break the
 * connection instead of answering.
 */
export async function crashService(
  deps: Pick<LiveDeps, 'db' | 'addresses' | 'tokens'>,
  { target, actor }: { target: string; actor: Actor },
): Promise<Outcome<{ kind: 'crash'; target: string }>> {
  const addresses = await findService(deps, target);
  if (addresses.length === 0) {
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
  const token = await deps.tokens.signService(target);
  const answers = await Promise.all(addresses.map((one) => tell(`${one}/internal/crash`, token)));
  // One that was down before the drill takes nothing away from the others' crash.
  if (answers.includes(null)) return { done: { kind: 'crash', target } };
  return refuse(
    503,
    'service-not-crashed',
    `The service "${target}" did not crash: ${answers.join(', ')}. Look at npx tessera ps.`,
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
