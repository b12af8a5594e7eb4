import type { MicroFrontend } from '@tessera/mfe-kit/define-micro-frontend';
import type { BrowserBuild } from './build/collect-build.ts';
import { designSystemMajor, sharedModules } from './build/shared-modules.ts';
import type { Release } from './release.ts';

const defaultPageTimeoutMs = 3000;

/** A build that is being written anew has files its description does not know, and lacks those it names. */
function requireAssets(build: BrowserBuild, assets: Release['assets']): void {
  const named = Object.values(build.modules).flatMap(({ js, css }) => [...js, ...css]);
  const missing = [build.remoteEntry, ...named].filter((file) => !(file in assets));
  if (missing.length > 0) {
    throw new Error(
      `The build is not whole: ${missing[0]} is missing. Is another build running? Build again, then release.`,
    );
  }
}

/** The manifest of a build. Pure: the same build and declaration give the same manifest. */
export function describeRelease(input: {
  declaration: MicroFrontend;
  build: BrowserBuild;
  assets: Release['assets'];
  id: string;
  version: string;
  commit: string | null;
  builtAt: string;
}): Release {
  const { declaration, build, assets } = input;
  requireAssets(build, assets);
  const fragments = Object.entries(declaration.fragments).map(
    ([name, fragment]): [string, Release['fragments'][string]] => {
      const files = build.modules[name];
      if (!files) throw new Error(`The build of ${declaration.name} has no module for "${name}".`);
      const common = { module: `./${name}`, css: files.css, js: files.js };
      return fragment.kind === 'page'
        ? [
            name,
            {
              kind: 'page',
              timeoutMs: fragment.timeoutMs ?? defaultPageTimeoutMs,
              hydrate: 'load',
              extends: [],
              ...common,
            },
          ]
        : [
            name,
            {
              kind: 'fragment',
              timeoutMs: fragment.timeoutMs,
              props: fragment.props as Record<string, unknown>,
              fallback: fragment.fallback,
              hydrate: fragment.hydrate ?? 'load',
              extends: fragment.extends ?? [],
              ...common,
            },
          ];
    },
  );
  return {
    name: declaration.name,
    id: input.id,
    version: input.version,
    commit: input.commit,
    builtAt: input.builtAt,
    routes: declaration.routes,
    fragments: Object.fromEntries(fragments),
    lifecycles: build.modules['lifecycles']?.js ?? [],
    remoteEntry: build.remoteEntry,
    assets,
    shared: { ...sharedModules },
    designSystem: { major: designSystemMajor },
    server: null,
    extensionPoints: {},
    uses: { fragments: {}, apis: {} },
    events: { emits: {}, listens: {} },
    budgets: { js: null, css: null },
  };
}
