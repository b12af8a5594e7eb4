import webpack, { type Configuration, type StatsCompilation } from 'webpack';

/** What `collectBuild` wants to know of a compilation. */
export const statsOptions = {
  all: false,
  assets: true,
  cachedAssets: true,
  chunks: true,
  chunkGroups: true,
  ids: true,
} as const;

/** Runs one compilation. Throws with webpack's own words when it has errors. */
export async function runWebpack(configuration: Configuration): Promise<StatsCompilation> {
  const compiler = webpack(configuration);
  if (!compiler) throw new Error('webpack made no compiler of this configuration.');
  const { promise, resolve, reject } = Promise.withResolvers<StatsCompilation>();
  compiler.run((error, stats) => {
    compiler.close(() => {
      if (error) reject(error);
      else if (!stats) reject(new Error('webpack ended without a result.'));
      else if (stats.hasErrors()) reject(new Error(stats.toString({ preset: 'errors-only' })));
      else resolve(stats.toJson(statsOptions));
    });
  });
  return promise;
}
