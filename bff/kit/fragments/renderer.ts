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
import { createRun, type Run } from './run.ts';

/** A release could not render this; the reason is for the log. */
export class RenderFailed extends Error {
  override name = 'RenderFailed';
  /**
   * threw: this fragment's code. gone: the thread ended meanwhile. late: no answer in time.
   * refused: the thread had ended before. unusable: the bundle cannot be loaded.
   */
  readonly kind: 'threw' | 'gone' | 'late' | 'refused' | 'unusable';

  constructor(kind: RenderFailed['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

export type AnswerApi = (call: ApiCall) => Promise<ApiAnswer>;

export interface Rendered extends RenderHead {
  html: ReadableStream<string>;
}

export interface Renderer {
  /** Settles when the bundle is imported. */
  ready: Promise<void>;
  /** Resolves with the head; the HTML is streamed. @throws {RenderFailed} */
  render(order: RenderOrder, answerApi: AnswerApi): Promise<Rendered>;
  /** Ends the worker when its last render is done. */
  retire(): void;
  stop(): Promise<void>;
}

export interface RendererLimits {
  startMs: number;
  renderMs: number;
  /** how long a worker that holds a late render has to show that it is not stuck in a loop */
  pingMs: number;
  heapMb: number;
}

export const defaultLimits: RendererLimits = {
  startMs: 15_000,
  renderMs: 5_000,
  pingMs: 500,
  heapMb: 256,
};

/**
 * One release's server bundle in a thread of its own, so that code which throws, loops, exits or
 * fills its heap takes its own renders down and nothing else. Memory outside the JavaScript heap
 * (buffers) is not limited by the thread's resource limits.
 *
 * @param o.onGone is called when the thread has ended, for whatever reason
 */
export function createRenderer(o: {
  bundle: URL;
  label: string;
  logger: Logger;
  limits: RendererLimits;
  onGone: (wasReady: boolean) => void;
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
  const runs = new Map<number, Run>();
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => undefined);
  let wasReady = false;
  let retired = false;
  let gone = false;
  let lastId = 0;
  let suspicion: { timer: NodeJS.Timeout; settled: PromiseWithResolvers<void> } | undefined;
  let death = 'the render thread ended';
  const starting = setTimeout(() => kill('the bundle took too long to load'), limits.startMs);

  const post = (message: ToWorker): void => worker.postMessage(message);

  function kill(reason: string): void {
    death = reason;
    void worker.terminate();
  }

  /** A render that waits for something does no harm to others; a loop does. */
  function onLate(run: Run): void {
    run.fail(new RenderFailed('late', `no result within ${limits.renderMs} ms`));
    suspicion ??= {
      timer: setTimeout(() => kill('the render thread is stuck in a loop'), limits.pingMs),
      settled: Promise.withResolvers(),
    };
    post({ type: 'ping' });
  }

  function endSuspicion(): void {
    clearTimeout(suspicion?.timer);
    suspicion?.settled.resolve();
    suspicion = undefined;
  }

  function release(id: number): void {
    runs.delete(id);
    if (retired && runs.size === 0) void worker.terminate();
  }

  worker.on('message', (message: FromWorker) => {
    switch (message.type) {
      case 'ready':
        wasReady = true;
        clearTimeout(starting);
        return ready.resolve();
      case 'unusable':
        return kill(`the bundle cannot be loaded: ${message.reason}`);
      case 'pong':
        return endSuspicion();
      case 'stray':
        return o.logger.warn({ release: o.label, reason: message.reason }, 'unhandled rejection');
      default:
        return runs.get(message.id)?.take(message);
    }
  });
  worker.on('error', (error: unknown) => {
    death = `the render thread crashed: ${String(error)}`;
  });
  worker.once('exit', () => {
    gone = true;
    clearTimeout(starting);
    endSuspicion();
    const error = new RenderFailed(wasReady ? 'gone' : 'unusable', death);
    ready.reject(error);
    for (const run of [...runs.values()]) run.fail(error);
    o.onGone(wasReady);
  });
  worker.stdout.on('data', (text: Buffer) => o.logger.info({ release: o.label }, String(text)));
  worker.stderr.on('data', (text: Buffer) => o.logger.warn({ release: o.label }, String(text)));

  return {
    ready: ready.promise,
    async render(order, answerApi) {
      await ready.promise;
      await suspicion?.settled.promise;
      if (gone) throw new RenderFailed('refused', death);
      const id = (lastId += 1);
      const run = createRun({ id, post, answerApi, onLate, release, renderMs: limits.renderMs });
      runs.set(id, run);
      post({ type: 'render', id, order });
      return run.head;
    },
    retire() {
      retired = true;
      if (runs.size === 0) void worker.terminate();
    },
    async stop() {
      retired = true;
      death = 'the service is stopping';
      await worker.terminate();
    },
  };
}
