import { parseUrls } from '@tessera/bff-kit/service-urls';
import type { LiveDeps } from './live-deps.ts';

/**
 * Where a service is, as for the shell: what the environment says, else what its team registered; empty: not known.
 * One address for each time it runs.
 */
export async function findService(
  deps: Pick<LiveDeps, 'db' | 'addresses'>,
  name: string,
): Promise<string[]> {
  const own = Object.hasOwn(deps.addresses, name) ? deps.addresses[name] : undefined;
  const [row] = await deps.db.query<{ service: string | null }>(
    'live/service-address',
    'select service_url as service from micro_frontend where name = $1',
    [name],
  );
  return parseUrls(own ?? row?.service ?? '');
}

/**
 * Asks the service, everywhere it runs, to load a release before visitors do, so that the first of them does not wait for it. A
 * service that is away or slow is no reason against the change: it loads the release when it is needed.
 */
export async function warmRelease(
  deps: Pick<LiveDeps, 'db' | 'addresses' | 'tokens' | 'logger'>,
  release: { name: string; id: string },
  deadlineMs: number,
): Promise<void> {
  const addresses = await findService(deps, release.name).catch(() => []);
  await Promise.all(addresses.map((address) => warmAt(address, deps, release, deadlineMs)));
}

async function warmAt(
  address: string,
  deps: Pick<LiveDeps, 'tokens' | 'logger'>,
  { name, id }: { name: string; id: string },
  deadlineMs: number,
): Promise<void> {
  const startedAt = performance.now();
  try {
    const response = await fetch(`${address}/internal/warm`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await deps.tokens.signService(name)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ release: id }),
      // To nobody whom the service names instead.
      redirect: 'manual',
      signal: AbortSignal.timeout(deadlineMs),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the service answered ${response.status}`);
  } catch (error) {
    const ms = Math.round(performance.now() - startedAt);
    deps.logger.info({ err: error, name, id, address, ms }, 'a release was not warmed beforehand');
  }
}
