import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const ManifestSchema = z.object({ css: z.string().regex(/^[\w.-]+\.css$/) });
const manifest = new URL('../../../design-system/dist/manifest.json', import.meta.url);

/** Path of the design system's stylesheet, which the shell serves; null when it was not built here. */
export async function findStylesheet(): Promise<string | null> {
  try {
    const { css } = ManifestSchema.parse(JSON.parse(await readFile(manifest, 'utf8')));
    return `/ds/${css}`;
  } catch {
    // The form works without it.
    return null;
  }
}
