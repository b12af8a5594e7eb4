import { ModuleFederationPlugin } from '@module-federation/enhanced';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { join } from 'node:path';
import type { Configuration } from 'webpack';
import { chunkOf } from './collect-build.ts';
import { fragmentSource, type MicroFrontendSource } from './micro-frontend-source.ts';
import { federationRuntime } from './federation-runtime.ts';
import { minifyScripts } from './minify-scripts.ts';
import { scriptRule, styleRule } from './module-rules.ts';
import { sharedModules } from './shared-modules.ts';
import { stableModuleIds } from './stable-module-ids.ts';

/**
 * Bytes of source. Below this a copy costs less than a file of its own: what is compressed by itself has nothing
 * to refer to, and a page loads several of them.
 */
const smallestSharedChunk = 20_000;

/** Name of the module by which every remote brings its own mount and unmount. */
export const lifecyclesModule = './lifecycles';

/**
 * A slim ESM remote: no federation runtime of its own (federation-runtime.ts), no copies of shared
 * modules (`import: false`), no snapshot plugin.
 */
export function browserConfig(source: MicroFrontendSource): Configuration {
  const { name, fragments } = source.declaration;
  const exposed = Object.keys(fragments).length + 1;
  return {
    name: `${name}-browser`,
    mode: 'production',
    context: source.folder,
    target: ['web', 'es2022'],
    devtool: false,
    entry: {},
    experiments: { outputModule: true },
    output: {
      path: join(source.folder, 'dist', 'client'),
      clean: true,
      module: true,
      publicPath: 'auto',
      uniqueName: `tessera-${name}`,
      chunkFormat: 'module',
      chunkLoading: 'import',
      chunkFilename: '[name].[contenthash:10].js',
      crossOriginLoading: 'anonymous',
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: { rules: [scriptRule, styleRule(name, 'browser')] },
    externals: [federationRuntime],
    optimization: {
      minimizer: [minifyScripts],
      // Each exposed module would copy what it has in common with others. What most of them use is one
      // file, which every page loads; the rest is grouped by who uses it, so that a fragment does not bring along
      // what only pages share.
      splitChunks: {
        chunks: 'all',
        minSize: smallestSharedChunk,
        cacheGroups: {
          defaultVendors: false,
          common: {
            name: 'common',
            minChunks: Math.floor(exposed / 2) + 1,
            type: /javascript/,
            enforce: true,
            priority: 10,
          },
          default: { minChunks: 2, reuseExistingChunk: true, type: /javascript/ },
        },
      },
      chunkIds: 'deterministic',
      moduleIds: 'deterministic',
    },
    plugins: [
      stableModuleIds,
      new MiniCssExtractPlugin({
        filename: '[name].[contenthash:10].css',
        chunkFilename: '[name].[contenthash:10].css',
        ignoreOrder: true,
      }),
      new ModuleFederationPlugin({
        name,
        filename: 'remoteEntry.[contenthash:10].js',
        library: { type: 'module' },
        exposes: {
          [lifecyclesModule]: {
            import: '@tessera/mfe-kit/lifecycles',
            name: chunkOf('lifecycles'),
          },
          ...Object.fromEntries(
            Object.keys(fragments).map((fragment) => [
              `./${fragment}`,
              { import: fragmentSource(source, fragment), name: chunkOf(fragment) },
            ]),
          ),
        },
        shared: Object.fromEntries(
          Object.entries(sharedModules).map(([module, requiredVersion]) => [
            module,
            { singleton: true, strictVersion: true, import: false as const, requiredVersion },
          ]),
        ),
        shareStrategy: 'loaded-first',
        manifest: false,
        dts: false,
        experiments: {
          optimization: { disableSnapshot: true, target: 'web' },
        },
      }),
    ],
    performance: false,
  };
}
