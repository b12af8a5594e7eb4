import type { Logger } from '../logger.ts';
import type { RenderOrder } from './messages.ts';
import {
  createRenderer,
  RenderFailed,
  type AnswerApi,
  type Rendered,
  type Renderer,
  type RendererLimits,
} from './renderer.ts';

export interface RendererPool {
  /** Settles when the release's bundle is imported. @throws {RenderFailed} when it cannot be */
  ready(releaseId: string): Promise<void>;
  /** @throws {RenderFailed} */
  render(releaseId: string, order: RenderOrder, answerApi: AnswerApi): Promise<Rendered>;
  stop(): Promise<void>;
}

/** A bundle that cannot be loaded is not tried again for this long. */
const failureRestMs = 2_000;

/**
 * Keeps the renderers of the releases used last. More than one is in use while a canary runs or a
 * visitor overrides a release; the one asked for longest ago goes when there are too many.
 */
export function createRendererPool(o: {
  name: string;
  bundleOf: (releaseId: string) => URL;
  logger: Logger;
  limits: RendererLimits;
  keep: number;
}): RendererPool {
  const renderers = new Map<string, Renderer>();
  const leaving = new Set<Renderer>();
  let stopped = false;

  function start(releaseId: string): Renderer {
    const renderer = createRenderer({
      bundle: o.bundleOf(releaseId),
      label: `${o.name}@${releaseId}`,
      logger: o.logger,
      limits: o.limits,
      onGone: (wasReady) => onGone(releaseId, renderer, wasReady),
    });
    renderers.set(releaseId, renderer);
    return renderer;
  }

  function onGone(releaseId: string, renderer: Renderer, wasReady: boolean): void {
    leaving.delete(renderer);
    if (renderers.get(releaseId) !== renderer) return;
    o.logger.error({ release: releaseId, wasReady }, 'a renderer ended');
    if (stopped) renderers.delete(releaseId);
    // Started again at once, so that the next visitor does not wait for it.
    else if (wasReady) start(releaseId);
    else setTimeout(() => forget(releaseId, renderer), failureRestMs).unref();
  }

  function forget(releaseId: string, renderer: Renderer): void {
    if (renderers.get(releaseId) === renderer) renderers.delete(releaseId);
  }

  /** The renderer of a release, started when it is first asked for. */
  function get(releaseId: string): Renderer {
    const renderer = renderers.get(releaseId) ?? start(releaseId);
    // To the end of the map: its order is the order of use.
    renderers.delete(releaseId);
    renderers.set(releaseId, renderer);
    for (const [oldId, old] of renderers) {
      if (renderers.size <= o.keep) break;
      renderers.delete(oldId);
      leaving.add(old);
      old.retire();
    }
    return renderer;
  }

  return {
    ready: (releaseId) => get(releaseId).ready,
    async render(releaseId, order, answerApi) {
      try {
        return await get(releaseId).render(order, answerApi);
      } catch (error) {
        // Nothing of it was begun, so its successor can do it.
        if (!(error instanceof RenderFailed) || error.kind !== 'refused') throw error;
        return get(releaseId).render(order, answerApi);
      }
    },
    async stop() {
      stopped = true;
      const all = [...renderers.values(), ...leaving];
      renderers.clear();
      await Promise.all(all.map((renderer) => renderer.stop()));
    },
  };
}
