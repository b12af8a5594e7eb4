import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import webpack from 'webpack';
import { compressAsset } from '@tessera/releases/compress-asset';
import { filesBelow, integrityOf } from '@tessera/releases/hash-folder';
import { minifyScripts } from '@tessera/releases/build/minify-scripts';
import { scriptRule } from '@tessera/releases/build/module-rules';
import { runWebpack } from '@tessera/releases/build/run-webpack';
import { leaveOutFederationParts } from './leave-out-federation-parts.ts';

const folder = join(import.meta.dirname, '..');
const client = join(folder, 'dist', 'client');
const require = createRequire(import.meta.url);
const versionOf = (name: string): string =>
  (require(`${name}/package.json`) as { version: string }).version;
const queryVersion = versionOf('@tanstack/react-query');
/** What `browser/federation.ts` hands out; the release registry holds releases against it. */
const shared = {
  react: versionOf('react'),
  'react/jsx-runtime': versionOf('react'),
  'react-dom': versionOf('react-dom'),
  'react-dom/client': versionOf('react-dom'),
  '@tanstack/react-query': queryVersion,
};

const stats = await runWebpack({
  name: 'shell',
  mode: 'production',
  context: folder,
  target: ['web', 'es2022'],
  devtool: false,
  entry: { shell: './browser/main.ts' },
  experiments: { outputModule: true },
  output: {
    path: client,
    clean: true,
    module: true,
    publicPath: 'auto',
    chunkFormat: 'module',
    chunkLoading: 'import',
    filename: '[name].[contenthash:10].js',
    chunkFilename: '[name].[contenthash:10].js',
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  // The overlay's style sheet is its own text: it goes into a shadow root.
  module: { rules: [scriptRule, { test: /\.css$/, type: 'asset/source' }] },
  optimization: {
    minimizer: [minifyScripts],
    // What all teams share changes rarely: a file of its own (lazy-federation.ts) stays cached across releases of
    // the shell.
    splitChunks: { cacheGroups: { default: false, defaultVendors: false } },
    moduleIds: 'deterministic',
  },
  plugins: [
    leaveOutFederationParts,
    new webpack.DefinePlugin({
      QUERY_VERSION: JSON.stringify(queryVersion),
      // Parts of the federation runtime that this host has no use for.
      FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN: 'true',
      ENV_TARGET: '"web"',
    }),
  ],
  performance: false,
});

await runWebpack({
  name: 'worker',
  mode: 'production',
  context: folder,
  target: ['webworker', 'es2022'],
  devtool: false,
  entry: { worker: './worker/main.ts' },
  output: { path: client, filename: 'worker.js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [scriptRule] },
  optimization: { minimizer: [minifyScripts] },
  performance: false,
});

const files = filesBelow(client);
const assets: Record<string, { bytes: number; integrity: string }> = {};
for (const file of files) {
  const bytes = await readFile(join(client, file));
  const { br, gz } = await compressAsset(bytes);
  await writeFile(join(client, `${file}.br`), br);
  await writeFile(join(client, `${file}.gz`), gz);
  // Nobody loads it as a module: it is served at the root.
  if (file === 'worker.js') continue;
  assets[file] = { bytes: bytes.length, integrity: integrityOf(bytes) };
}
const chunks = stats.chunks ?? [];
const entry = chunks.find((chunk) => chunk.entry)?.files?.find((file) => file.endsWith('.js'));
if (!entry) throw new Error('The build of the shell has no entry.');
const js = (stats.namedChunkGroups?.['shared']?.assets ?? [])
  .map((asset) => asset.name)
  .filter((file) => file.endsWith('.js'));
if (js.length === 0) throw new Error('The build of the shell has no chunk of what teams share.');
await writeFile(
  join(client, 'manifest.json'),
  `${JSON.stringify({ entry, js, assets, css: [], worker: 'worker.js', shared }, null, 2)}\n`,
);
