import { availableParallelism } from 'node:os';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Drawing } from './outdated.ts';

type OnRendered = (drawing: Drawing, files: Record<string, number>) => Promise<void>;

/**
 * Renders the drawings on one worker thread a core, the next as soon as one is free. Throws what the
 * first failing worker threw.
 */
export async function renderAll(
  drawings: readonly Drawing[],
  directory: URL,
  onRendered: OnRendered,
): Promise<void> {
  const queue = [...drawings];
  const lanes = Math.min(availableParallelism(), queue.length);
  await Promise.all(Array.from({ length: lanes }, () => lane(queue, directory, onRendered)));
}

async function lane(queue: Drawing[], directory: URL, onRendered: OnRendered): Promise<void> {
  const worker = new Worker(new URL('render-worker.ts', import.meta.url), {
    workerData: { directory: directory.href },
  });
  try {
    for (let drawing = queue.shift(); drawing; drawing = queue.shift()) {
      worker.postMessage(drawing);
      // `once` rejects when the worker emits 'error' instead.
      const [files] = (await once(worker, 'message')) as [Record<string, number>];
      await onRendered(drawing, files);
    }
  } finally {
    await worker.terminate();
  }
}
