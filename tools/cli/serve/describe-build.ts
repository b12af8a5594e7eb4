import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collectBuild } from '@tessera/releases/build/collect-build';
import type { MicroFrontendSource } from '@tessera/releases/build/micro-frontend-source';
import { describeRelease } from '@tessera/releases/describe-release';
import { integrityOf } from '@tessera/releases/hash-folder';
import type { Release } from '@tessera/releases/release';
import type { StatsCompilation } from 'webpack';

/** The manifest of what webpack has just written into `out/client` and `out/server`; its id is of the contents. */
export async function describeBuild(
  { declaration, folder }: MicroFrontendSource,
  out: string,
  stats: StatsCompilation,
): Promise<Release> {
  const exposed = ['lifecycles', ...Object.keys(declaration.fragments)];
  // Which operations it calls is for the release gate, which has no say in what one visitor looks at.
  const build = { ...collectBuild(stats, exposed), apis: {} };
  const describe = async (file: string) => {
    const bytes = await readFile(join(out, file));
    return { bytes: bytes.length, integrity: integrityOf(bytes) };
  };
  const assets: Release['assets'] = {};
  for (const { name } of stats.assets ?? []) assets[name] = await describe(`client/${name}`);
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return describeRelease({
    declaration,
    build,
    assets,
    server: { file: 'server/index.mjs', ...(await describe('server/index.mjs')) },
    version,
    commit: null,
    builtAt: new Date().toISOString(),
  });
}
