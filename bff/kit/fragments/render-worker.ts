/**
 * Runs inside a worker thread, one for each release: imports the release's server bundle and
 * renders for the main thread, several fragments at a time.
 */
import { parentPort, workerData } from 'node:worker_threads';
import {
  chunkWindow,
  type ApiAnswer,
  type ApiCall,
  type FromWorker,
  type RenderOrder,
  type ServerBundle,
  type ToWorker,
} from './messages.ts';

interface Running {
  cancelled: boolean;
  /** chunks that may still be sent before the reader asks for more */
  room: number;
  roomAgain: (() => void) | undefined;
  calls: Map<number, (answer: ApiAnswer) => void>;
  lastCall: number;
}

const port = parentPort;
if (port === null) throw new Error('render-worker.ts runs only as a worker thread');
const running = new Map<number, Running>();

function send(message: FromWorker): void {
  port?.postMessage(message);
}

// A promise that nobody waits for (an aborted query) must not end the renders of others.
process.on('unhandledRejection', (error) => send({ type: 'stray', reason: explain(error) }));

const bundle = await load();

async function load(): Promise<ServerBundle | undefined> {
  try {
    const loaded = (await import((workerData as { bundle: string }).bundle)) as ServerBundle;
    if (typeof loaded.render !== 'function') throw new Error('the bundle exports no render()');
    send({ type: 'ready' });
    return loaded;
  } catch (error) {
    send({ type: 'unusable', reason: explain(error) });
    return undefined;
  }
}

port.on('message', (message: ToWorker) => {
  if (message.type === 'ping') return send({ type: 'pong' });
  if (message.type === 'render') return void render(message.id, message.order);
  const one = running.get(message.id);
  if (one === undefined) return;
  if (message.type === 'api') {
    one.calls.get(message.call)?.(message.answer);
    one.calls.delete(message.call);
    return;
  }
  if (message.type === 'pull') one.room += 1;
  else one.cancelled = true;
  one.roomAgain?.();
});

async function render(id: number, { crash, ...order }: RenderOrder): Promise<void> {
  // In a worker thread this ends the thread, as a bundle that exits would.
  if (crash) process.exit(1);
  const one: Running = {
    cancelled: false,
    room: chunkWindow,
    roomAgain: undefined,
    calls: new Map(),
    lastCall: 0,
  };
  running.set(id, one);
  try {
    if (bundle === undefined) throw new Error('the bundle could not be loaded');
    const result = await bundle.render({ ...order, api: (call) => callApi(id, one, call) });
    const { status, headers, preamble, html } = result;
    send({ type: 'head', id, status, headers, preamble });
    for await (const chunk of html) {
      while (one.room === 0 && !one.cancelled) await roomFor(one);
      if (one.cancelled) return;
      one.room -= 1;
      send({ type: 'chunk', id, html: chunk });
    }
    send({ type: 'end', id });
  } catch (error) {
    send({ type: 'failed', id, reason: explain(error) });
  } finally {
    running.delete(id);
  }
}

function roomFor(one: Running): Promise<void> {
  return new Promise((resolve) => {
    one.roomAgain = resolve;
  });
}

function callApi(id: number, one: Running, request: ApiCall): Promise<ApiAnswer> {
  const call = (one.lastCall += 1);
  return new Promise((resolve) => {
    one.calls.set(call, resolve);
    const { method, path, headers, body } = request;
    send({ type: 'api', id, call, request: { method, path, headers, body } });
  });
}

function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
