import { expect, it } from 'vitest';
import { chunkWindow, type ToWorker } from './messages.ts';
import { createRun } from './run.ts';

it('a worker that sends more than it was asked for is cancelled, and no more is kept', async () => {
  const posted: ToWorker[] = [];
  const run = createRun({
    id: 7,
    post: (message) => posted.push(message),
    answerApi: () => Promise.reject(new Error('not asked')),
    onLate: () => undefined,
    release: () => undefined,
    renderMs: 60_000,
  });
  const preamble = { head: null, state: null, data: null };
  run.take({ type: 'head', id: 7, status: 200, headers: {}, preamble });
  for (let n = 0; n < chunkWindow; n += 1) run.take({ type: 'chunk', id: 7, html: 'x' });
  expect(posted).toEqual([]);
  run.take({ type: 'chunk', id: 7, html: 'x' });
  expect(posted).toEqual([{ type: 'cancel', id: 7 }]);
  const { html } = await run.head;
  await expect(Array.fromAsync(html)).rejects.toThrow('more HTML');
});
