// Stands in for parts of the federation runtime that this host never calls (build/leave-out-federation-parts.ts).

const leftOut = (): never => {
  throw new Error('This part of the federation runtime is left out of the shop.');
};

export {
  leftOut as createLink,
  leftOut as createScript,
  leftOut as defaultPreloadArgs,
  leftOut as formatPreloadArgs,
  leftOut as generatePreloadAssetsPlugin,
  leftOut as getGlobalRemoteInfo,
  leftOut as isStaticResourcesEqual,
  leftOut as loadScript,
  leftOut as normalizePreloadExposes,
  leftOut as preloadAssets,
  leftOut as safeWrapper,
};

/** No remote loads another: the runtime asks whether this is there. */
export const remotes = undefined;

/** No manifests, so no snapshots of them. Plugins of an instance are offered to it, and it has no use for any. */
export class SnapshotHandler {
  hooks = { lifecycle: {}, applyPlugin() {}, removePlugin() {} };
}
