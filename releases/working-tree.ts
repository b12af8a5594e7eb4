import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

/** How a micro-frontend is built, whatever it is. */
const builders = ['releases/build', 'shell/mfe-kit', 'package-lock.json', 'tsconfig.base.json'];

const git = async (repository: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)('git', args, { cwd: repository, maxBuffer: 64e6 })).stdout;

/** Packages of this repository that a package depends on, near and far, as absolute folders. */
async function foldersBehind(
  folder: string,
  repository: string,
  seen = new Set<string>(),
): Promise<Set<string>> {
  if (seen.has(folder)) return seen;
  seen.add(folder);
  const { dependencies = {} } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as { dependencies?: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    const link = join(repository, 'node_modules', name);
    if (!name.startsWith('@tessera/') || !existsSync(link)) continue;
    await foldersBehind(realpathSync(link), repository, seen);
  }
  return seen;
}

/** The top of the repository a folder is in; null without git. A team may have one of its own. */
async function repositoryOf(folder: string): Promise<string | null> {
  return git(folder, 'rev-parse', '--show-toplevel').then(
    (top) => top.trim(),
    () => null,
  );
}

/**
 * Files that go into a micro-frontend's build and are not as committed: changed, new or removed, as paths from
 * the top of the repository. null without git.
 */
export async function changedInputs(folder: string): Promise<string[] | null> {
  const repository = await repositoryOf(folder);
  if (repository === null) return null;
  const folders = await foldersBehind(realpathSync(folder), repository);
  const paths = [...folders]
    .map((path) => relative(repository, path))
    // The platform's packages, when the team has a repository of its own.
    .filter((path) => !path.startsWith('..'));
  const options = ['--porcelain', '-z', '--untracked-files=all', '--'];
  const status = await git(repository, 'status', ...options, ...paths, ...builders);
  return status
    .split('\0')
    .filter((entry) => /^.. /.test(entry))
    .map((entry) => entry.slice(3));
}

/** The commit a build of the folder is made of; null when it has changes that are not committed, or without git. */
export async function commitOf(folder: string): Promise<string | null> {
  const changed = await changedInputs(folder);
  return changed?.length === 0 ? (await git(folder, 'rev-parse', 'HEAD')).trim() : null;
}
