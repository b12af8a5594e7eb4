import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';

/** `shell/dist/client/manifest.json`: the shell's own browser code. */
export const ShellClientSchema = z.object({
  entry: z.string(),
  /** What it loads for the first fragment whose code is needed: the federation host and all that teams share. */
  js: z.array(z.string()).default([]),
  assets: z.record(z.string(), z.object({ bytes: z.number(), integrity: z.string() })).default({}),
  css: z.array(z.string()).default([]),
  /** The service worker, which is served at the root. */
  worker: z.string().optional(),
  /** Modules it provides to releases, with their exact version. */
  shared: z.record(z.string(), z.string()).default({}),
});
export type ShellClient = z.infer<typeof ShellClientSchema>;

/** `design-system/dist/manifest.json`: the one stylesheet of all teams. */
export const DesignSystemSchema = z.object({
  major: z.number(),
  css: z.string(),
  fonts: z.array(z.object({ file: z.string(), preload: z.boolean().default(false) })).default([]),
});
export type DesignSystem = z.infer<typeof DesignSystemSchema>;

/** A manifest that is read again when it changed. */
export interface Manifest<T> {
  /** Rejects with the reason when it is missing or broken and never was good. */
  read(): Promise<T>;
}

/** A page reads two manifests: looking at the files for each would cost more than the rest of the document. */
const freshMs = 500;

/** While the file is broken (a build is writing it) the last good content stays. */
export function watchManifest<T>(file: string, parse: (json: unknown) => T): Manifest<T> {
  let last: { stamp: string; value: T } | null = null;
  let lookedAt = -Infinity;
  return {
    async read() {
      if (last && performance.now() - lookedAt < freshMs) return last.value;
      lookedAt = performance.now();
      try {
        const { mtimeMs, size } = await stat(file);
        const stamp = `${mtimeMs}:${size}`;
        if (last?.stamp !== stamp) {
          last = { stamp, value: parse(JSON.parse(await readFile(file, 'utf8'))) };
        }
        return last.value;
      } catch (error) {
        if (last) return last.value;
        throw error;
      }
    },
  };
}
