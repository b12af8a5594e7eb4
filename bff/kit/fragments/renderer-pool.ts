import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../logger.ts';
import type { RenderOrder } from './messages.ts';
import { RenderFailed } from './render-failed.ts';
import { createRenderer, type AnswerApi, type Rendered, type Renderer } from './renderer.ts';
import type { RendererLimits } from './renderer-limits.ts';
import { createStrikes } from './strikes.ts';

export interface RendererPool {
  /** Settles when the release's bundle is imported. @throws {RenderFailed} when it cannot be */
  ready(releaseId: string): Promise<void>;
  /** @throws {RenderFailed} */
  render(releaseId: string, order: RenderOrder, answerApi: AnswerApi): Promise<Rendered>;
  stop(): Promise<void>;
}

/** A bundle that cannot be loaded is not tried again for this long at least. */
const failureRestMs = 2_000;
/** A render that was only beside the one that ended the thread is done again, if it is not late by then. */
const againWithinMs = 1_000;

/**
 * Keeps the renderers of the releases used last. More than one is in use while a canary runs or a
 * visitor overrides a release; the one asked for longest ago goes when there are too many. What ends
 * its thread again and again rests, longer each time: a fragment by itself, a release when it was none.
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
  const strikes = createStrikes();
  const queues = new Map<string, Promise<unknown>>();
  let stopped = false;

  const nameOf = (releaseId: string, fragment = ''): string => `${releaseId}/${fragment}`;

  function start(releaseId: string): Renderer {
    const renderer = createRenderer({
      bundle: o.bundleOf(releaseId),
      label: `${o.name}@${releaseId}`,
      logger: o.logger,
      limits: o.limits,
      onRendered: (fragment) => strikes.clear(nameOf(releaseId, fragment)),
      onGone: (wasReady, atWork) => onGone(releaseId, renderer, wasReady, atWork),
    });
    renderers.set(releaseId, renderer);
    return renderer;
  }

  function onGone(
    releaseId: string,
    renderer: Renderer,
    wasReady: boolean,
    atWork: string[],
  ): void {
    leaving.delete(renderer);
    if (renderers.get(releaseId) !== renderer) return;
    for (const fragment of atWork) strikes.strike(nameOf(releaseId, fragment));
    if (atWork.length === 0) strikes.strike(nameOf(releaseId));
    o.logger.error({ release: releaseId, wasReady, atWork }, 'a renderer ended');
    if (stopped) return void renderers.delete(releaseId);
    const restMs = strikes.restMs(nameOf(releaseId));
    // Started again at once, so that the next visitor does not wait for it.
    if (wasReady && restMs === 0) return void start(releaseId);
    // Until then the ended one stays, and refuses.
    const restOver = () =>
      void (renderers.get(releaseId) === renderer && renderers.delete(releaseId));
    setTimeout(restOver, wasReady ? restMs : Math.max(restMs, failureRestMs)).unref();
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
      if (old.retire()) leaving.add(old);
    }
    return renderer;
  }

  function tryRender(releaseId: string, order: RenderOrder, answerApi: AnswerApi) {
    const restMs = strikes.restMs(nameOf(releaseId, order.fragment));
    if (restMs > 0) {
      throw new RenderFailed('resting', `rests for ${Math.ceil(restMs)} ms`);
    }
    return get(releaseId).render(order, answerApi);
  }

  /** One after the other for each release, unless one takes long: what ends the thread then does so alone. */
  function inTurn<T>(releaseId: string, work: () => Promise<T>): Promise<T> {
    const before = queues.get(releaseId);
    const turn = before ? Promise.race([before, delay(againWithinMs)]).then(work) : work();
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    queues.set(releaseId, settled);
    void settled.then(() => queues.get(releaseId) === settled && queues.delete(releaseId));
    return turn;
  }

  return {
    ready: (releaseId) => get(releaseId).ready,
    async render(releaseId, order, answerApi) {
      const startedAt = performance.now();
      try {
        return await tryRender(releaseId, order, answerApi);
      } catch (error) {
        if (!(error instanceof RenderFailed)) throw error;
        const again = () => tryRender(releaseId, order, answerApi);
        // Nothing of it was begun, so its successor can do it.
        if (error.kind === 'refused') return again();
        const isInnocent = error.kind === 'gone' && order.method === 'GET' && !order.crash;
        const isInTime = performance.now() - startedAt < againWithinMs;
        if (stopped || !isInnocent || !isInTime) throw error;
        return inTurn(releaseId, async () => again());
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
