import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserConfig } from '@tessera/releases/build/browser-config';
import type { MicroFrontendSource } from '@tessera/releases/build/micro-frontend-source';
import { statsOptions } from '@tessera/releases/build/run-webpack';
import { serverConfig } from '@tessera/releases/build/server-config';
import type { Release } from '@tessera/releases/release';
import webpack, { type Configuration, type MultiStats } from 'webpack';
import { describeBuild } from './describe-build.ts';

/** One state of the sources, built as a release would be. */
export interface Built {
  release: Release;
  /** The server bundle under a name of its own: a module is imported once by its address. */
  bundle: URL;
}

interface Listener {
  onBuilt(built: Built): void;
  /** The sources cannot be built; what was built before stays. */
  onBroken(words: string): void;
}

/**
 * Builds a micro-frontend into a folder, again after each change of its sources. The same configuration as a
 * release: production JSX always, since a shop in production cannot run the development form.
 *
 * @param out old browser files stay in it, for pages that are open
 */
export function watchBuild(
  source: MicroFrontendSource,
  out: string,
  listener: Listener,
): { stop(): Promise<void> } {
  const into = (configuration: Configuration, part: string): Configuration => ({
    ...configuration,
    output: { ...configuration.output, path: join(out, part), clean: false },
  });
  const compiler = webpack([
    into(browserConfig(source), 'client'),
    into(serverConfig(source), 'server'),
  ]);
  if (!compiler) throw new Error('webpack made no compiler of this micro-frontend.');

  const take = async (stats: MultiStats): Promise<void> => {
    if (stats.hasErrors()) return listener.onBroken(stats.toString({ preset: 'errors-only' }));
    const [browser] = stats.stats;
    if (!browser) throw new Error('webpack ended without a result.');
    const release = await describeBuild(source, out, browser.toJson(statsOptions));
    const bundle = join(out, 'bundles', `${release.id}.mjs`);
    await mkdir(join(out, 'bundles'), { recursive: true });
    await copyFile(join(out, 'server', 'index.mjs'), bundle);
    listener.onBuilt({ release, bundle: pathToFileURL(bundle) });
  };
  const watching = compiler.watch({ aggregateTimeout: 50 }, (error, stats) => {
    if (error || !stats)
      return listener.onBroken(String(error ?? 'webpack ended without a result'));
    void take(stats).catch((failure: unknown) => listener.onBroken(String(failure)));
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        watching?.close(() => compiler.close(() => resolve()));
      }),
  };
}
