import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Configuration } from 'webpack';
import { fragmentSource, type MicroFrontendSource } from './micro-frontend-source.ts';
import { minifyScripts } from './minify-scripts.ts';
import { scriptRule, styleRule } from './module-rules.ts';

/** Writes the entry that makes one renderer of all pages and fragments, and says where. */
function writeServerEntry(source: MicroFrontendSource): string {
  const folder = join(source.folder, 'dist', 'generated');
  mkdirSync(folder, { recursive: true });
  const names = Object.keys(source.declaration.fragments);
  const file = join(folder, 'server-entry.ts');
  const path = (name: string) =>
    relative(folder, join(source.folder, fragmentSource(source, name))).replaceAll('\\', '/');
  writeFileSync(
    file,
    [
      `import { createRenderer } from '@tessera/mfe-kit/render-on-server';`,
      ...names.map((name, index) => `import f${index} from '${path(name)}';`),
      `export const render = createRenderer({`,
      ...names.map((name, index) => `  '${name}': f${index},`),
      `});`,
      '',
    ].join('\n'),
  );
  return file;
}

/** One self-contained ESM file with React inside: a release renders the same whatever the BFF has installed. */
export function serverConfig(source: MicroFrontendSource): Configuration {
  const { name } = source.declaration;
  return {
    name: `${name}-server`,
    mode: 'production',
    context: source.folder,
    target: 'node24',
    devtool: false,
    entry: { index: writeServerEntry(source) },
    experiments: { outputModule: true },
    output: {
      path: join(source.folder, 'dist', 'server'),
      clean: true,
      filename: 'index.mjs',
      module: true,
      chunkFormat: 'module',
      library: { type: 'module' },
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    // `import()` is for browsers, to load less: here the rest is in the same file.
    module: {
      parser: { javascript: { dynamicImportMode: 'eager' } },
      rules: [scriptRule, styleRule(name, 'server')],
    },
    optimization: { splitChunks: false, minimizer: [minifyScripts] },
    performance: false,
  };
}
