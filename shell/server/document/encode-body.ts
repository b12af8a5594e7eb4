import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  constants,
  createBrotliCompress,
  createGzip,
  type BrotliCompress,
  type Gzip,
} from 'node:zlib';
import type { Encoding } from './negotiate-encoding.ts';

const compressors: Record<Exclude<Encoding, 'identity'>, () => BrotliCompress | Gzip> = {
  br: () =>
    createBrotliCompress({
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        // 256 KiB: more than a page, and a sixteenth of the memory of the default a request.
        [constants.BROTLI_PARAM_LGWIN]: 18,
      },
    }),
  gzip: () => createGzip({ level: 6 }),
};

const flushOperation = { br: constants.BROTLI_OPERATION_FLUSH, gzip: constants.Z_SYNC_FLUSH };

type Piece = string | Uint8Array;

/**
 * Text (or bytes) as an encoded byte stream. Whenever the source has nothing more at once, what was compressed so
 * far is flushed, so that compression never holds back what the browser could work on.
 *
 * @param onEnd called once: the text is written, it broke, or the reader left
 */
export function encodeBody(
  source: AsyncIterable<Piece>,
  encoding: Encoding,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  const bytes = encoding === 'identity' ? plain(pieces) : compressed(pieces, encoding);
  const stop = async () => {
    onEnd();
    await pieces.return?.();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await bytes.next();
          if (!done) return controller.enqueue(value);
          onEnd();
          controller.close();
        } catch (error) {
          await stop().catch(() => {});
          controller.error(error);
        }
      },
      cancel: stop,
    },
    // Nothing is asked of the source before somebody reads: a HEAD request renders nothing.
    { highWaterMark: 0 },
  );
}

async function* plain(pieces: AsyncIterator<Piece>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    if (next.value.length > 0) {
      yield typeof next.value === 'string' ? encoder.encode(next.value) : next.value;
    }
  }
}

async function* compressed(
  pieces: AsyncIterator<Piece>,
  encoding: Exclude<Encoding, 'identity'>,
): AsyncGenerator<Uint8Array> {
  const compressor = compressors[encoding]();
  const output: Buffer[] = [];
  compressor.on('data', (chunk: Buffer) => output.push(chunk));
  const flush = () =>
    new Promise<void>((resolve) => compressor.flush(flushOperation[encoding], resolve));
  try {
    let pending = pieces.next();
    let written = false;
    for (;;) {
      // It may fail while a slow reader keeps us in a `yield`; it is looked at after that.
      pending.catch(() => {});
      const ready = await Promise.race([pending, nextTurn('waiting' as const)]);
      if (ready === 'waiting' && written) {
        await flush();
        written = false;
        yield* output.splice(0);
      }
      const next = await pending;
      if (next.done) break;
      if (next.value.length > 0) {
        const goOn = compressor.write(next.value);
        written = true;
        if (!goOn) await new Promise((resolve) => compressor.once('drain', resolve));
        yield* output.splice(0);
      }
      pending = pieces.next();
    }
    const ended = new Promise((resolve) => compressor.once('end', resolve));
    compressor.end();
    await ended;
    yield* output.splice(0);
  } finally {
    compressor.destroy();
  }
}
