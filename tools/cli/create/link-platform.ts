import { existsSync } from 'node:fs';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';

/** Packages a new team brings itself, by the folder they stand in. */
const own = (name: string): [name: string, folder: string][] => [
  [`mfe-${name}`, `mfe-${name}`],
  [`mfe-${name}-contract`, `mfe-${name}/contract`],
  [`bff-${name}`, `bff/${name}`],
  [`bff-${name}-contract`, `bff/${name}/contract`],
];

/**
 * Makes `node_modules` of a folder: the platform's packages as links to where they are installed, and the team's
 * own ones, as `npm install` does with workspaces. For a folder outside of the platform's repository, since its
 * packages are in no registry; inside, only the team's own are linked.
 */
export async function linkPlatform(folder: string, platform: string, name: string): Promise<void> {
  const target = path.join(folder, 'node_modules');
  const source = path.join(platform, 'node_modules');
  await mkdir(path.join(target, '@tessera'), { recursive: true });
  if (path.resolve(folder) !== path.resolve(platform)) {
    for (const entry of await readdir(source)) {
      if (entry === '.bin' || entry === '@tessera' || entry === '.package-lock.json') continue;
      await link(path.join(source, entry), path.join(target, entry));
    }
    await link(path.join(source, '.bin'), path.join(target, '.bin'));
    for (const entry of await readdir(path.join(source, '@tessera'))) {
      await link(path.join(source, '@tessera', entry), path.join(target, '@tessera', entry));
    }
  }
  for (const [entry, where] of own(name)) {
    await link(path.join(folder, where), path.join(target, '@tessera', entry));
  }
}

async function link(from: string, to: string): Promise<void> {
  if (!existsSync(to)) await symlink(path.relative(path.dirname(to), from), to);
}
