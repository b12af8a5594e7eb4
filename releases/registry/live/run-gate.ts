import type { Queryable } from '@tessera/bff-kit/database';
import type { Refusal } from '@tessera/releases/registry-api';
import type { Gate } from './live-deps.ts';
import type { ReleaseState } from './read-release-states.ts';

/** What speaks against serving these: that they were taken back as bad, and all the gate finds. */
export async function runGate(
  q: Queryable,
  gate: Gate,
  change: ReleaseState[],
): Promise<Refusal[]> {
  const found = await gate(
    q,
    change.map(({ manifest }) => manifest),
  );
  // The gate sees descriptions, in which there is nothing of what became of a release.
  return [...change.filter(({ withdrawn }) => withdrawn).map(withdrawnRefusal), ...found];
}

function withdrawnRefusal({ name, id, withdrawnReason }: ReleaseState): Refusal {
  return {
    rule: 'withdrawn',
    words:
      `${name}@${id} was taken back as bad: ${withdrawnReason ?? 'no reason was noted'}. ` +
      'Release a mended build, or force it with a reason when you know better.',
    against: null,
  };
}
