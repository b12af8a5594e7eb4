import type { Worker } from 'node:worker_threads';

const everyMs = 200;
const megabyte = 1024 * 1024;

/**
 * Calls back once when a thread holds more memory outside its JavaScript heap (buffers) than it may: the
 * thread's resource limits do not count it. It is asked for from outside, and answered even while the thread's
 * code loops.
 *
 * @returns stops watching
 */
export function watchMemory(worker: Worker, mostMb: number, onTooMuch: () => void): () => void {
  let asking = false;
  const timer = setInterval(() => {
    if (asking) return;
    asking = true;
    worker.getHeapStatistics().then(
      ({ external_memory: bytes }) => {
        asking = false;
        if (bytes <= mostMb * megabyte) return;
        clearInterval(timer);
        onTooMuch();
      },
      // The thread has ended: there is nothing to watch any more.
      () => clearInterval(timer),
    );
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
