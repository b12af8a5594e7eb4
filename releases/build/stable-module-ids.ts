import type { Compiler } from 'webpack';

/** Modules that the federation plugin makes, and names with absolute paths or a hash of them. */
const made: readonly [pattern: RegExp, id: string][] = [
  [/^container entry /, 'remote-entry'],
  [/[\\/]\.federation[\\/]entry\.[^\\/]+$/, 'federation-entry'],
];

const name = 'stable-module-ids';

/**
 * Gives these modules ids before webpack makes some of their names: the same sources are to give the same bytes
 * wherever somebody has them.
 */
export const stableModuleIds = {
  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap(name, (compilation) => {
      compilation.hooks.beforeModuleIds.tap(name, (modules) => {
        for (const module of modules) {
          const found = made.find(([pattern]) => pattern.test(module.identifier()));
          if (found) compilation.chunkGraph.setModuleId(module, found[1]);
        }
      });
    });
  },
};
