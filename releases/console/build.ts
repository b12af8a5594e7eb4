import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { minifyScripts } from '@tessera/releases/build/minify-scripts';
import { scriptRule, styleRule } from '@tessera/releases/build/module-rules';
import { runWebpack } from '@tessera/releases/build/run-webpack';

/** Builds the console into `dist/`: one script, one stylesheet and the page that loads them. */
const folder = import.meta.dirname;
const dist = join(folder, 'dist');

const stats = await runWebpack({
  name: 'console',
  mode: 'production',
  context: folder,
  target: ['web', 'es2022'],
  devtool: false,
  entry: { console: './src/main.tsx' },
  output: {
    path: dist,
    clean: true,
    publicPath: '/_releases/',
    filename: '[name].[contenthash:10].js',
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: { rules: [scriptRule, styleRule('console', 'browser')] },
  plugins: [new MiniCssExtractPlugin({ filename: '[name].[contenthash:10].css' })],
  optimization: { minimizer: [minifyScripts], moduleIds: 'deterministic' },
  performance: false,
});

const files = (stats.assets ?? []).map(({ name }) => name);
const designSystem = JSON.parse(
  await readFile(join(folder, '../../design-system/dist/manifest.json'), 'utf8'),
) as { css: string };

async function withIntegrity(file: string): Promise<string> {
  const hash = createHash('sha384').update(await readFile(join(dist, file)));
  return `integrity="sha384-${hash.digest('base64')}"`;
}

const styles = await Promise.all(
  files
    .filter((file) => file.endsWith('.css'))
    .map(async (f) => `<link rel="stylesheet" href="/_releases/${f}" ${await withIntegrity(f)}>`),
);
const scripts = await Promise.all(
  files
    .filter((file) => file.endsWith('.js'))
    .map(async (f) => `<script defer src="/_releases/${f}" ${await withIntegrity(f)}></script>`),
);
await writeFile(
  join(dist, 'index.html'),
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">' +
    '<title>Releases | Tessera</title><link rel="icon" href="/favicon.svg" type="image/svg+xml">' +
    `<link rel="stylesheet" href="/ds/${designSystem.css}">${styles.join('')}${scripts.join('')}` +
    '</head><body><div id="console"></div>' +
    '<noscript><p class="t-wrap">The console needs JavaScript. Without it, use npx tessera status.</p></noscript>' +
    '</body></html>\n',
);
