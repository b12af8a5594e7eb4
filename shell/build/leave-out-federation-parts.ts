import { join } from 'node:path';
import webpack, { type Compiler } from 'webpack';

/** Stands in for all that is left out. */
const standIn = join(import.meta.dirname, '..', 'browser', 'federation-left-out.ts');

/**
 * Files of the federation runtime (below `@module-federation/`) that this host has no use for, and that its own flags
 * leave in: remotes are ES modules with an entry and no manifest, what to preload says the document, and no remote
 * loads another.
 */
const leftOut = [
  /[\\/]snapshot[\\/]SnapshotHandler\.js$/,
  /[\\/]generate-preload-assets\.js$/,
  /[\\/]utils[\\/]preload\.js$/,
  /[\\/]sdk[\\/]dist[\\/]dom\.js$/,
  /[\\/]webpack-bundler-runtime[\\/]dist[\\/]remotes\.js$/,
];

const name = 'leave-out-federation-parts';

/** Fails the build when a file is not there any more: then the list is to be looked at again. */
export const leaveOutFederationParts = {
  apply(compiler: Compiler): void {
    const found = new Set<RegExp>();
    compiler.hooks.normalModuleFactory.tap(name, (factory) => {
      factory.hooks.beforeResolve.tap(name, (data) => {
        if (!data.context.includes('@module-federation')) return;
        const part = leftOut.find((file) => file.test(join(data.context, data.request)));
        if (!part) return;
        found.add(part);
        data.request = standIn;
      });
    });
    compiler.hooks.emit.tap(name, (compilation) => {
      for (const part of leftOut) {
        if (found.has(part)) continue;
        compilation.errors.push(
          new webpack.WebpackError(`The federation runtime has no ${part.source}.`),
        );
      }
    });
  },
};
