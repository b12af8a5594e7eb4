import type { BeaconEvent } from '@tessera/releases/beacon';
import type { Fault } from './fault.ts';
import { ownerOfStack } from './owner-of-stack.ts';
import { scrubMessage } from './scrub-message.ts';

// What is not about the shop: scripts of another origin that tell nothing, a browser that will measure
// again in the next frame, and what an extension does in its own code.
const noise = /^Script error\.?$|ResizeObserver loop|-extension:\/\//;

/** A fault as it is sent; null when it is not the shop's. */
export function describeFault(
  { kind, error, fragment, file }: Fault,
  releases: Readonly<Record<string, { base: string }>>,
): BeaconEvent | null {
  const thrown = error instanceof Error ? error : null;
  const stack = `${thrown?.stack ?? ''}\n${file ?? ''}`;
  const owner = fragment ? fragment.split('/')[0] : ownerOfStack(stack, releases);
  if (!owner && (noise.test(thrown?.message ?? String(error)) || noise.test(stack))) return null;
  return {
    kind,
    ...(owner ? { owner } : {}),
    ...(fragment ? { fragment: fragment.slice(0, 80) } : {}),
    message: scrubMessage(error),
  };
}
