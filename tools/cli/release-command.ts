import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { releaseMicroFrontend } from '@tessera/releases/release-micro-frontend';
import { setLive } from '@tessera/releases/live-set';
import { requireName } from './known-names.ts';
import { releasesFolder, repository } from './releases-folder.ts';

function commitOf(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

/** `tessera release <name> [--deploy]`: builds, packs, and makes it live when asked to. */
export async function releaseCommand(args: string[]): Promise<void> {
  const name = requireName(args.find((arg) => !arg.startsWith('--')));
  const folder = releasesFolder();
  execFileSync(
    process.execPath,
    [
      join(repository, 'node_modules', 'nx', 'dist', 'bin', 'nx.js'),
      'build',
      `@tessera/mfe-${name}`,
    ],
    {
      cwd: repository,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    },
  );
  const { id, changed } = await releaseMicroFrontend({
    name,
    releasesDir: folder,
    commit: commitOf(),
  });
  console.log(
    changed ? `Released ${name} ${id}.` : `${name} ${id} exists already: nothing has changed.`,
  );
  if (args.includes('--deploy')) {
    await setLive(folder, name, id);
    console.log(`${name} ${id} is live.`);
  } else {
    console.log(
      `Look at it beside the live one: ?release=${name}@${id} (development). Make it live: npx tessera deploy ${name} ${id}`,
    );
  }
}
