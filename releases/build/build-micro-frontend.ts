import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserConfig } from './browser-config.ts';
import { collectBuild, type Build } from './collect-build.ts';
import { readMicroFrontend } from './micro-frontend-source.ts';
import { runWebpack } from './run-webpack.ts';
import { serverConfig } from './server-config.ts';
import { describeUses } from './uses/describe-uses.ts';

/**
 * Builds the micro-frontend of a folder: `dist/client` (the remote), `dist/server/index.mjs` (the
 * renderer) and `dist/build.json` (which files belong to which exposed module, and which
 * operations of services the sources call). Throws when they call what no contract has.
 */
export async function buildMicroFrontend(folder: string): Promise<void> {
  const source = await readMicroFrontend(folder);
  const apis = describeUses(source);
  const [browser] = await Promise.all([
    runWebpack(browserConfig(source)),
    runWebpack(serverConfig(source)),
  ]);
  const exposed = ['lifecycles', ...Object.keys(source.declaration.fragments)];
  const build: Build = { ...collectBuild(browser, exposed), apis };
  writeFileSync(join(folder, 'dist', 'build.json'), `${JSON.stringify(build, null, 2)}\n`);
}

if (import.meta.main) await buildMicroFrontend(process.cwd());
