import { setTimeout as pause } from 'node:timers/promises';
import type { HostFacts } from '@tessera/releases/host-facts';
import type { DesignSystem, Manifest, ShellClient } from '../document/client-build.ts';
import { frameSlots } from '../frame/frame-slots.ts';
import type { RegistryAccess } from './manifest-store.ts';

/** What this shell provides to releases, by its builds. Rejects when they are not there. */
export async function readHostFacts(builds: {
  client: Manifest<ShellClient>;
  designSystem: Manifest<DesignSystem>;
}): Promise<HostFacts> {
  const [client, designSystem] = await Promise.all([
    builds.client.read(),
    builds.designSystem.read(),
  ]);
  return {
    provides: client.shared,
    designSystemMajors: [designSystem.major],
    frameFragments: Object.values(frameSlots),
  };
}

const tries = 5;
const pauseMs = 2_000;
const timeoutMs = 5_000;

/** Tells the registry, which holds releases against it. Throws when that failed several times. */
export async function putHostFacts(
  registry: RegistryAccess,
  read: () => Promise<HostFacts>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(`${registry.url}/_releases/internal/host`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${await registry.token()}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(await read()),
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      if (response.ok) return;
      throw new Error(`The registry answered ${response.status} to what the shell provides.`);
    } catch (error) {
      if (attempt === tries) throw error;
      await pause(pauseMs, null, { ref: false });
    }
  }
}
