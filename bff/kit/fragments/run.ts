import { chunkWindow, type FromWorker, type ToWorker } from './messages.ts';
import { RenderFailed } from './render-failed.ts';
import type { AnswerApi, Rendered } from './renderer.ts';

/** One render under way in a worker, as the main thread sees it. */
export interface Run {
  head: Promise<Rendered>;
  take(message: Extract<FromWorker, { id: number }>): void;
  fail(error: RenderFailed): void;
}

/**
 * Turns the messages of one render into a head and a stream. The stream grants the worker room
 * for a chunk each time one is read, so a slow reader holds back the render, not the memory.
 */
export function createRun(o: {
  id: number;
  post: (message: ToWorker) => void;
  answerApi: AnswerApi;
  onLate: (run: Run) => void;
  release: (id: number) => void;
  renderMs: number;
}): Run {
  const { id, post } = o;
  const head = Promise.withResolvers<Rendered>();
  head.promise.catch(() => undefined);
  const chunks: string[] = [];
  let ended = false;
  let failure: RenderFailed | undefined;
  let arrived: (() => void) | undefined;
  let patience = 6;
  let timer = setTimeout(onTimer, o.renderMs);

  /** Time in which chunks wait for the reader is the reader's, not the render's, but not for ever. */
  function onTimer(): void {
    if (chunks.length === 0) return o.onLate(run);
    patience -= 1;
    if (patience === 0) return run.fail(new RenderFailed('late', 'nobody read the result'));
    timer = setTimeout(onTimer, o.renderMs);
  }

  function close(): void {
    clearTimeout(timer);
    ended = true;
    o.release(id);
    arrived?.();
  }

  const html = (): ReadableStream<string> =>
    new ReadableStream<string>(
      {
        async pull(controller) {
          if (chunks.length === 0 && !ended) {
            await new Promise<void>((resolve) => {
              arrived = resolve;
            });
          }
          const chunk = chunks.shift();
          if (chunk !== undefined) {
            if (!ended) post({ type: 'pull', id });
            return controller.enqueue(chunk);
          }
          if (failure !== undefined) return controller.error(failure);
          controller.close();
        },
        cancel() {
          if (ended) return;
          post({ type: 'cancel', id });
          close();
        },
      },
      { highWaterMark: 0 },
    );

  const run: Run = {
    head: head.promise,
    take(message) {
      switch (message.type) {
        case 'head': {
          const { status, headers, preamble } = message;
          return head.resolve({ status, headers, preamble, html: html() });
        }
        case 'chunk':
          // What is granted is what is held here; a worker that sends more has lost its way.
          if (chunks.length >= chunkWindow) {
            return run.fail(new RenderFailed('threw', 'more HTML was sent than was asked for'));
          }
          chunks.push(message.html);
          return arrived?.();
        case 'end':
          return close();
        case 'failed':
          return run.fail(new RenderFailed('threw', message.reason));
        case 'api': {
          const { call } = message;
          return void o.answerApi(message.request).then((answer) => {
            if (!ended) post({ type: 'api', id, call, answer });
          });
        }
      }
    },
    fail(error) {
      if (ended) return;
      failure = error;
      head.reject(error);
      post({ type: 'cancel', id });
      close();
    },
  };
  return run;
}
