import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { filesBelow } from '@tessera/releases/hash-folder';
import { makeVariant } from '@tessera/releases/testing/make-variant';
import { uploadRelease } from '@tessera/releases/upload-release';
import type { Stack } from '@tessera/stack/start-stack';
import { spread } from '../statistics.ts';
import { currentComposition, firstPage } from './first-page.ts';
import { registryOf, type Registry } from './registry-client.ts';
import { timed } from './stopwatch.ts';

type Spread = ReturnType<typeof spread>;

/** Milliseconds; sizes in bytes. */
export interface DeploymentFigures {
  rounds: number;
  upload: { took: Spread; files: number; bytes: number };
  /** `toPage`: from the registry's answer to the head of the first page with the other release. */
  deploy: { answered: Spread; toPage: Spread };
  rollback: { answered: Spread; toPage: Spread };
  /** From the start of `npx tessera deploy cart <id>` to the head of the first page of it. */
  command: Spread;
}

const name = 'cart';
const repository = join(import.meta.dirname, '..', '..');

interface Change {
  /** Until the order was carried out. */
  answered: number;
  /** From then to the head of the first page with the other release; 0 when that came first. */
  toPage: number;
  /** From the start of the order to that page. */
  whole: number;
}

/** A change of the live release, watched by visitors who ask for pages all the time. */
async function change(stack: Stack, id: string, order: () => Promise<unknown>): Promise<Change> {
  const old = await currentComposition(stack.url);
  const begun = performance.now();
  const [done, seen] = await Promise.all([
    order().then(() => performance.now()),
    firstPage(stack.url, old, id),
  ]);
  return { answered: done - begun, toPage: Math.max(0, seen - done), whole: seen - begun };
}

const deployByCommand = (registry: Registry, id: string) => () =>
  promisify(execFile)('npx', ['tessera', 'deploy', name, id], {
    cwd: repository,
    env: { ...process.env, TESSERA_REGISTRY_URL: registry.origin, TESSERA_KEY: registry.key },
  });

/** Uploads, makes live and takes back releases that nobody has seen before, `rounds` times. */
export async function benchDeployment(
  stack: Stack,
  dataDir: string,
  rounds: number,
): Promise<DeploymentFigures> {
  const registry = registryOf(stack);
  const first = await registry.liveOf(name);
  const stored = join(dataDir, 'releases', name, first);
  const uploads: number[] = [];
  const deploys: Change[] = [];
  const rollbacks: Change[] = [];
  const commands: number[] = [];
  let size = { files: 0, bytes: 0 };

  /** As after a small change: server bundle and scripts are others. */
  async function uploadNew(mark: string): Promise<string> {
    const comment = (text: string) => `${text}\n/* ${mark} */\n`;
    const { folder, release } = await makeVariant({
      folder: stored,
      outDir: join(dataDir, 'variants'),
      variation: { server: comment, client: comment },
    });
    const files = filesBelow(folder);
    const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    size = { files: files.length, bytes };
    const { origin: registryUrl, key } = registry;
    uploads.push((await timed(() => uploadRelease({ folder, registryUrl, key }))).ms);
    return release.id;
  }
  const rollBack = () => change(stack, first, () => registry.rollback(name));

  for (let round = 0; round < rounds; round += 1) {
    const id = await uploadNew(`round ${round}`);
    deploys.push(await change(stack, id, () => registry.deploy(name, id)));
    rollbacks.push(await rollBack());

    const other = await uploadNew(`round ${round}, by command`);
    commands.push((await change(stack, other, deployByCommand(registry, other))).whole);
    rollbacks.push(await rollBack());
  }
  const both = (changes: Change[]) => ({
    answered: spread(changes.map(({ answered }) => answered)),
    toPage: spread(changes.map(({ toPage }) => toPage)),
  });
  return {
    rounds,
    upload: { took: spread(uploads), ...size },
    deploy: both(deploys),
    rollback: both(rollbacks),
    command: spread(commands),
  };
}
