import type {
  MicroFrontend,
  PageFragment,
  SlotFragment,
} from '@tessera/mfe-kit/define-micro-frontend';
import type { Build } from './build/collect-build.ts';
import { designSystemMajor, sharedModules } from './build/shared-modules.ts';
import { releaseIdOf } from './release-id.ts';
import type { Release } from './release.ts';

type Fragment = Release['fragments'][string];

const defaultPageTimeoutMs = 3000;

/** A build that is being written anew has files its description does not know, and lacks those it names. */
function requireAssets(build: Build, assets: Release['assets']): void {
  const named = Object.values(build.modules).flatMap(({ js, css }) => [...js, ...css]);
  const missing = [build.remoteEntry, ...named].filter((file) => !(file in assets));
  if (missing.length > 0) {
    throw new Error(
      `The build is not whole: ${missing[0]} is missing. Is another build running? Build again, then release.`,
    );
  }
}

/** A schema as the JSON it is in the manifest: no `undefined`, nothing shared with the declaration. */
const plain = <T>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T;

function describeFragment(
  name: string,
  fragment: PageFragment | SlotFragment,
  { js, css }: { js: string[]; css: string[] },
): Fragment {
  const common = { module: `./${name}`, css, js };
  return fragment.kind === 'page'
    ? {
        kind: 'page',
        timeoutMs: fragment.timeoutMs ?? defaultPageTimeoutMs,
        hydrate: fragment.hydrate ?? 'load',
        extends: [],
        ...common,
      }
    : {
        kind: 'fragment',
        timeoutMs: fragment.timeoutMs,
        props: plain(fragment.props),
        fallback: fragment.fallback,
        hydrate: fragment.hydrate ?? 'load',
        extends: fragment.extends ?? [],
        ...(fragment.wakesWithTeam ? { wakesWithTeam: true } : {}),
        ...common,
      };
}

/**
 * The manifest of a build, with the id that its contents give it. Pure: the same build and declaration give the
 * same manifest.
 */
export function describeRelease(input: {
  declaration: MicroFrontend;
  build: Build;
  assets: Release['assets'];
  server: NonNullable<Release['server']>;
  version: string;
  commit: string | null;
  builtAt: string;
}): Release {
  const { declaration, build, assets, version } = input;
  requireAssets(build, assets);
  const fragments = Object.entries(declaration.fragments).map(([name, fragment]) => {
    const files = build.modules[name];
    if (!files) throw new Error(`The build of ${declaration.name} has no module for "${name}".`);
    return [name, describeFragment(name, fragment, files)] as const;
  });
  const { uses, events, budgets } = declaration;
  const release: Omit<Release, 'id'> = {
    name: declaration.name,
    version,
    commit: input.commit,
    builtAt: input.builtAt,
    routes: plain(declaration.routes),
    fragments: Object.fromEntries(fragments),
    lifecycles: build.modules['lifecycles']?.js ?? [],
    remoteEntry: build.remoteEntry,
    assets,
    shared: { ...sharedModules },
    designSystem: { major: designSystemMajor },
    server: input.server,
    extensionPoints: plain(declaration.extensionPoints ?? {}),
    uses: { fragments: plain(uses?.fragments ?? {}), apis: build.apis },
    events: { emits: plain(events?.emits ?? {}), listens: plain(events?.listens ?? {}) },
    budgets: { js: budgets?.js ?? null, css: budgets?.css ?? null },
  };
  return { ...release, id: releaseIdOf(release) };
}
