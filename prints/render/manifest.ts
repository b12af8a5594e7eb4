import { readFile, writeFile } from 'node:fs/promises';

/** What has been rendered, from what. Lies beside the pictures as `manifest.json`. */
export interface Manifest {
  /** Hash of everything that can change a picture; see `sourcesKey`. */
  sources: string;
  prints: Record<string, RenderedPrint>;
}

export interface RenderedPrint {
  /** Hash of the drawing and the formats; see `renderKey`. */
  key: string;
  /** File names with their sizes in bytes. */
  files: Record<string, number>;
}

const fileIn = (directory: URL) => new URL('manifest.json', directory);

/** An empty manifest when there is none; throws when there is one that cannot be read. */
export async function readManifest(directory: URL): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(fileIn(directory), 'utf8')) as Manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { sources: '', prints: {} };
    throw new Error(
      `${fileIn(directory).pathname} cannot be read, so it is unknown which prints are rendered. ` +
        'Delete it to render all of them.',
      { cause: error },
    );
  }
}

export async function writeManifest(directory: URL, manifest: Manifest): Promise<void> {
  await writeFile(fileIn(directory), JSON.stringify(manifest, null, 1) + '\n');
}
