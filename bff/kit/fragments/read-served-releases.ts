import { registryToken, type Registry } from './release-directory.ts';

const timeoutMs = 2_000;

/**
 * Ids of the releases of a micro-frontend that visitors get now: the live one and a canary.
 * @throws when the registry does not answer
 */
export async function readServedReleases(registry: Registry, name: string): Promise<string[]> {
  const reply = await fetch(`${registry.url}/_releases/internal/routing?after=0`, {
    headers: { authorization: `Bearer ${await registryToken(registry)}` },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!reply.ok) throw new Error(`The release registry answered ${reply.status}.`);
  const table = (await reply.json()) as {
    microFrontends: Record<string, { live: string | null; canary: { id: string } | null }>;
  };
  const { live = null, canary = null } = table.microFrontends[name] ?? {};
  return [live, canary?.id ?? null].filter((id) => id !== null);
}
