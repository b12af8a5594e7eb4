import { Worker } from 'node:worker_threads';
import type { Logger } from '../logger.ts';
import type {
  ApiAnswer,
  ApiCall,
  FromWorker,
  RenderHead,
  RenderOrder,
  ToWorker,
} from './messages.ts';
import { RenderFailed } from './render-failed.ts';
import type { RendererLimits } from './renderer-limits.ts';
import { createRateLimit } from './rate-limit.ts';
import { createRun, type Run } from './run.ts';
import { forwardOutput } from './forward-output.ts';
import { createSuspicion } from './suspicion.ts';
import { watchMemory } from './watch-memory.ts';

export type AnswerApi = (call: ApiCall) => Promise<ApiAnswer>;

export interface Rendered extends RenderHead {
  html: ReadableStream<string>;
}

export interface Renderer {
  /** Settles when the bundle is imported. */
  ready: Promise<void>;
  /** Resolves with the head; the HTML is streamed. @throws {RenderFailed} */
  render(order: RenderOrder, answerApi: AnswerApi): Promise<Rendered>;
  /** Ends the worker when its last render is done; false: it has ended already. */
  retire(): boolean;
  stop(): Promise<void>;
}

/** A render needs some ten; whoever sends this many a second keeps this thread from its own work. */
const mostMessages = 20_000;

/**
 * One release's server bundle in a thread of its own, so that code which throws, loops, exits, fills the
 * memory or talks without end takes its own renders down and nothing else.
 *
 * @param o.onRendered a fragment was rendered to its end
 * @param o.onGone the thread has ended, for whatever reason, while these fragments were at work
 */
export function createRenderer(o: {
  bundle: URL;
  label: string;
  logger: Logger;
  limits: RendererLimits;
  onRendered: (fragment: string) => void;
  onGone: (wasReady: boolean, atWork: string[]) => void;
}): Renderer {
  const { limits } = o;
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    name: `render ${o.label}`,
    workerData: { bundle: o.bundle.href },
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    // A release has no business with the keys and database URLs of the process around it.
    env: { NODE_ENV: process.env.NODE_ENV, TZ: process.env.TZ },
    stdout: true,
    stderr: true,
  });
  const runs = new Map<number, { run: Run; fragment: string }>();
  const say = forwardOutput(worker, o.label, o.logger);
  const messages = createRateLimit(mostMessages, 1_000);
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => undefined);
  let wasReady = false;
  let retired = false;
  let gone = false;
  let killed = false;
  let lastId = 0;
  let death = 'the render thread ended';
  const starting = setTimeout(() => kill('the bundle took too long to load'), limits.startMs);

  const stopWatching = watchMemory(worker, limits.externalMb, () =>
    kill(`the render thread holds more than ${limits.externalMb} MB of buffers`),
  );

  const post = (message: ToWorker): void => worker.postMessage(message);

  function kill(reason: string): void {
    killed = true;
    death = reason;
    void worker.terminate();
  }

  const suspicion = createSuspicion({
    pingMs: limits.pingMs,
    ping: () => post({ type: 'ping' }),
    onStuck: () => kill('the render thread is stuck in a loop'),
  });

  function onLate(run: Run, fragment: string): void {
    run.fail(new RenderFailed('late', `no result within ${limits.renderMs} ms`));
    suspicion.raise(fragment);
  }

  function release(id: number): void {
    runs.delete(id);
    if (retired && runs.size === 0) void worker.terminate();
  }

  worker.on('message', (message: FromWorker) => {
    if (killed) return;
    if (!messages.take()) return kill('the render thread sends messages without end');
    switch (message.type) {
      case 'ready':
        wasReady = true;
        clearTimeout(starting);
        return ready.resolve();
      case 'unusable':
        return kill(`the bundle cannot be loaded: ${message.reason}`);
      case 'pong':
        return suspicion.end();
      case 'stray':
        return say('warn', `unhandled rejection: ${message.reason}`);
      default: {
        const one = runs.get(message.id);
        if (one && message.type === 'end') o.onRendered(one.fragment);
        return one?.run.take(message);
      }
    }
  });
  worker.on('error', (error: unknown) => {
    death = `the render thread crashed: ${String(error)}`;
  });
  worker.once('exit', () => {
    gone = true;
    clearTimeout(starting);
    stopWatching();
    const running = [...runs.values()].map(({ fragment }) => fragment);
    const atWork = new Set([...suspicion.suspects(), ...running]);
    suspicion.end();
    const error = new RenderFailed(wasReady ? 'gone' : 'unusable', death);
    ready.reject(error);
    for (const { run } of [...runs.values()]) run.fail(error);
    o.onGone(wasReady, [...atWork]);
  });

  return {
    ready: ready.promise,
    async render(order, answerApi) {
      await ready.promise;
      await suspicion.over();
      if (gone) throw new RenderFailed('refused', death);
      const id = (lastId += 1);
      const { fragment } = order;
      const late = (run: Run) => onLate(run, fragment);
      const { renderMs } = limits;
      const run = createRun({ id, post, answerApi, onLate: late, release, renderMs });
      runs.set(id, { run, fragment });
      post({ type: 'render', id, order });
      return run.head;
    },
    retire() {
      retired = true;
      if (runs.size === 0) void worker.terminate();
      return !gone;
    },
    async stop() {
      retired = true;
      death = 'the service is stopping';
      await worker.terminate();
    },
  };
}
