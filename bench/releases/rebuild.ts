import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { watchBuild, type Built } from '@tessera/cli/serve/watch-build.ts';
import {
  fragmentSource,
  readMicroFrontend,
  type MicroFrontendSource,
} from '@tessera/releases/build/micro-frontend-source';
import { packRelease } from '@tessera/releases/pack-release';
import { spread } from '../statistics.ts';
import { timed } from './stopwatch.ts';

type Spread = ReturnType<typeof spread>;

/** Milliseconds. */
export interface RebuildFigures {
  /** From sources to remote and renderer, in a process of its own that has nothing kept from before. */
  cold: Spread;
  /** From those to a release folder: every file hashed and compressed as far as it goes. */
  pack: Spread;
  /** From a saved change to what `tessera serve` shows. */
  warm: Spread;
}

const repository = join(import.meta.dirname, '..', '..');
const builder = join(repository, 'releases', 'build', 'build-micro-frontend.ts');

/** A copy of the cart's sources, inside the repository so that packages resolve as they do for a team. */
function copySources(workspace: string): string {
  const folder = join(workspace, 'mfe-cart');
  const made = ['dist', 'node_modules'];
  const filter = (file: string) => !made.includes(basename(file));
  cpSync(join(repository, 'mfe-cart'), folder, { recursive: true, filter });
  return folder;
}

async function buildCold(folder: string): Promise<number> {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  const build = () => promisify(execFile)(process.execPath, [builder], { cwd: folder });
  return (await timed(build)).ms;
}

async function packBuilt(folder: string, releasesDir: string): Promise<number> {
  const made = { commit: async () => null, builtAt: new Date().toISOString() };
  return (await timed(() => packRelease({ folder, releasesDir, ...made }))).ms;
}

/** A builder that watches, and the next thing it has built. */
function startWatching(source: MicroFrontendSource, out: string) {
  let next = Promise.withResolvers<Built>();
  const builds = watchBuild(source, out, {
    onBuilt: (built) => next.resolve(built),
    onBroken: (words) => next.reject(new Error(words)),
  });
  return {
    stop: builds.stop,
    built: () => next.promise,
    again(change: () => void): Promise<Built> {
      next = Promise.withResolvers<Built>();
      change();
      return next.promise;
    },
  };
}

async function buildWarm(folder: string, rounds: number): Promise<number[]> {
  const source = await readMicroFrontend(folder);
  const file = join(folder, fragmentSource(source, 'cart'));
  const watching = startWatching(source, join(folder, 'watched'));
  try {
    let { release } = await watching.built();
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const save = () => appendFileSync(file, `globalThis.name = 'round ${round}';\n`);
      const { ms, value } = await timed(() => watching.again(save));
      if (value.release.id === release.id) throw new Error('A change of sources changed nothing.');
      release = value.release;
      times.push(ms);
    }
    return times;
  } finally {
    await watching.stop();
  }
}

/** How long one micro-frontend takes to build, `rounds` times each. */
export async function benchRebuild(rounds: number): Promise<RebuildFigures> {
  const workspace = mkdtempSync(join(import.meta.dirname, '.build-'));
  try {
    const folder = copySources(workspace);
    const cold: number[] = [];
    const pack: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      cold.push(await buildCold(folder));
      pack.push(await packBuilt(folder, join(workspace, `releases-${round}`)));
    }
    const warm = await buildWarm(folder, rounds);
    return { cold: spread(cold), pack: spread(pack), warm: spread(warm) };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
