import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import type { Drawing } from './outdated.ts';
import { renderPrint } from './render-print.ts';

/** Runs in a worker thread: renders each drawing that is posted to it and posts its files' sizes. */
const { directory } = workerData as { directory: string };
if (!parentPort) throw new Error('render-worker.ts must run in a worker thread.');
const port = parentPort;

// One worker a core: more threads inside one would only queue behind the others.
sharp.concurrency(1);

port.on('message', ({ handle, svg }: Drawing) => {
  void renderPrint(handle, svg, new URL(directory)).then((files) => port.postMessage(files));
});
