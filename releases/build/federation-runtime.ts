import type { ExternalItemFunctionCallback } from 'webpack';

/** Where the shell puts the federation runtime that remotes are built without. */
export const federationGlobal = '_FEDERATION_BUNDLER_RUNTIME';

const bundlerRuntime = /(^|\/)@module-federation\/webpack-bundler-runtime(\/|$)/;

/**
 * Takes the bundler's half of the federation runtime from the page. The plugin's `externalRuntime`
 * leaves it in each remote entry: two thirds of the bytes, the same in all of them. The plugin asks for
 * it by absolute path, so the name is looked for inside.
 */
export const federationRuntime: ExternalItemFunctionCallback = ({ request = '' }, done) => {
  if (bundlerRuntime.test(request.replaceAll('\\', '/')))
    done(undefined, `global ${federationGlobal}`);
  else done();
};
