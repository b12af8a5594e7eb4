import type { Stack } from '@tessera/stack/start-stack';
import { benchDeployment } from './deployment.ts';
import { benchRebuild } from './rebuild.ts';
import type { ReleaseFigures } from './releases-section.ts';
import { benchResolution } from './resolution.ts';

const rounds = 5;

/** Everything about releases: their way to visitors and back, their builds, and what choosing one costs. */
export async function benchReleases(stack: Stack, dataDir: string): Promise<ReleaseFigures> {
  return {
    deployment: await benchDeployment(stack, dataDir, rounds),
    rebuild: await benchRebuild(rounds),
    resolution: benchResolution(rounds),
  };
}
