/**
 * Passes a body on and calls `onStall` when the other side sends nothing for `ms` while somebody waits.
 * Time during which nobody reads (a slow reader) does not count.
 */
export async function* limitStall(
  body: AsyncIterable<Uint8Array>,
  ms: number,
  onStall: () => void,
): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const timer = setTimeout(onStall, ms);
      const next = await chunks.next().finally(() => clearTimeout(timer));
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}
