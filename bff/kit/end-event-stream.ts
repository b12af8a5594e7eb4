/**
 * The answer as it is; a stream of events ends when the process stops. It would go on for minutes otherwise, and the
 * stop would wait for it. Browsers ask for it again, and find another instance or the next start.
 */
export function endEventStream(response: Response, stopping: AbortSignal): Response {
  const isEventStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!isEventStream || response.body === null) return response;
  const { status, headers } = response;
  return new Response(endWhen(stopping, response.body), { status, headers });
}

function endWhen(
  stopping: AbortSignal,
  source: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let ended = false;
  let end = (): void => {};
  const finish = (): void => {
    ended = true;
    stopping.removeEventListener('abort', end);
  };
  return new ReadableStream({
    start(controller) {
      end = () => {
        finish();
        controller.close();
        // Whoever writes the events learns that nobody reads them any more.
        void reader.cancel().catch(() => {});
      };
      if (stopping.aborted) end();
      else stopping.addEventListener('abort', end);
    },
    async pull(controller) {
      const next = await reader.read().catch((error: unknown) => {
        // The reader of the events sees that they broke off, by what is thrown here.
        finish();
        throw error;
      });
      if (ended) return;
      if (!next.done) return controller.enqueue(next.value);
      finish();
      controller.close();
    },
    async cancel(reason) {
      finish();
      await reader.cancel(reason);
    },
  });
}
