import type { CanaryView } from '@tessera/releases/registry-api';
import { atMost, parseArguments } from './parse-arguments.ts';
import { givenName } from './known-names.ts';
import { openRegistry } from './registry-client.ts';

/** Ends the canary of the micro-frontend that `args` name. */
export async function endCanary(
  how: 'promote' | 'abort',
  args: string[],
): Promise<{ view: CanaryView; name: string }> {
  const { values, positionals } = parseArguments(how, args, { reason: { type: 'string' } });
  const name = givenName(how, atMost(how, positionals, 1)[0]);
  const registry = await openRegistry();
  const view = await registry.send<CanaryView>(
    'POST',
    `/canary/${encodeURIComponent(name)}/${how}`,
    {
      reason: values.reason,
    },
  );
  return { view, name };
}
