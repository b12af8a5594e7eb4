import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Logger } from '@tessera/bff-kit/logger';
import type { Composition, CompositionBook } from './composition-book.ts';
import { replaceFile } from './replace-file.ts';

const FileSchema = z.array(
  z.object({ id: z.string(), releases: z.record(z.string(), z.string()) }),
);

/** The compositions written down earlier; none when there is no such file, or a broken one (reported). */
export async function readCompositions(file: string, logger: Logger): Promise<Composition[]> {
  try {
    return FileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (err) {
    const isNew = (err as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isNew) logger.error({ err, file }, 'known compositions are not usable: forgotten');
    return [];
  }
}

const quietMs = 2_000;

/** Writes a book down a moment after it changed, however often that is. */
export function keepCompositions(file: string, book: Pick<CompositionBook, 'all'>, logger: Logger) {
  let timer: NodeJS.Timeout | null = null;
  const write = (): Promise<void> =>
    replaceFile(file, JSON.stringify(book.all())).catch((err: unknown) =>
      logger.error({ err, file }, 'compositions not written down'),
    );
  return {
    changed(): void {
      timer ??= setTimeout(() => {
        timer = null;
        void write();
      }, quietMs);
    },
    async stop(): Promise<void> {
      if (timer === null) return;
      clearTimeout(timer);
      await write();
    },
  };
}
