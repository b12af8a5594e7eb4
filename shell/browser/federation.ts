import { createInstance } from '@module-federation/enhanced/runtime';
import bundlerRuntime from '@module-federation/webpack-bundler-runtime';
import type { AnyFragment } from '@tessera/mfe-kit/define-fragment';
import type * as Lifecycles from '@tessera/mfe-kit/lifecycles';
import * as React from 'react';
import * as JsxRuntime from 'react/jsx-runtime';
import * as ReactDom from 'react-dom';
import * as ReactDomClient from 'react-dom/client';
import type { PageData } from './page-data.ts';
import * as sharedQuery from './shared-query.ts';

declare global {
  // Remotes are built without the federation runtime and take it from here.
  var _FEDERATION_BUNDLER_RUNTIME: typeof bundlerRuntime | undefined;
}

const shared = (version: string, module: object) => ({
  version,
  scope: 'default',
  lib: () => module,
  shareConfig: { singleton: true, requiredVersion: `^${version}` },
});

export interface LoadedFragment {
  definition: AnyFragment;
  mountFragment: typeof Lifecycles.mountFragment;
}

export type LoadFragment = (owner: string, fragment: string) => Promise<LoadedFragment>;

/**
 * The federation host. Loads a fragment's module and its remote's own lifecycles; rejects when the
 * remote cannot be loaded, and may then be called again.
 */
export function createFederation({ releases }: PageData, queryVersion: string): LoadFragment {
  globalThis._FEDERATION_BUNDLER_RUNTIME = bundlerRuntime;
  const host = createInstance({
    name: 'shell',
    shareStrategy: 'loaded-first',
    remotes: Object.entries(releases).map(([name, release]) => ({
      name,
      entry: release.entry,
      type: 'module',
    })),
    shared: {
      react: shared(React.version, React),
      'react/jsx-runtime': shared(React.version, JsxRuntime),
      'react-dom': shared(React.version, ReactDom),
      'react-dom/client': shared(React.version, ReactDomClient),
      '@tanstack/react-query': shared(queryVersion, sharedQuery),
    },
  });
  const load = async <T>(id: string): Promise<T> => {
    const module = await host.loadRemote<T>(id);
    if (!module) throw new Error(`The remote has no module "${id}".`);
    return module;
  };
  return async (owner, fragment) => {
    const [module, lifecycles] = await Promise.all([
      load<{ default: AnyFragment }>(`${owner}/${fragment}`),
      load<typeof Lifecycles>(`${owner}/lifecycles`),
    ]);
    return { definition: module.default, mountFragment: lifecycles.mountFragment };
  };
}
