/**
 * One call for many items: what is handed in during the same turn of the event loop, or while a run is
 * under way, goes together into the next run. A single item waits for nothing.
 *
 * @param run answers in the order of its items; when it throws, all of them have failed
 */
export function gather<T, R>(
  run: (items: T[]) => Promise<R[]>,
  most: number,
): (item: T) => Promise<R> {
  let waiting: { item: T; answer: PromiseWithResolvers<R> }[] = [];
  let running = false;

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const results = await run(batch.map(({ item }) => item));
        for (const [index, { answer }] of batch.entries()) answer.resolve(results[index] as R);
      } catch (error) {
        for (const { answer } of batch) answer.reject(error);
      }
    }
    running = false;
  }

  return (item) => {
    const answer = Promise.withResolvers<R>();
    waiting.push({ item, answer });
    if (!running) {
      running = true;
      queueMicrotask(() => void work());
    }
    return answer.promise;
  };
}
