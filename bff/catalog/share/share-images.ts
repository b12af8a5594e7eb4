import { readFile } from 'node:fs/promises';
import { drawShareImage } from '@tessera/prints/share/draw-share-image';

/** A print as it hangs in a list: what a share image is made from. */
export interface Hanging {
  /** Where its rendered pictures lie, `/art/<name>`; null for a picture of another shop. */
  base: string | null;
  wall: string;
  frame: string;
}

export interface ShareImages {
  /** null: there is no rendered picture of the print. */
  of(hanging: Hanging): Promise<Uint8Array<ArrayBuffer> | null>;
}

const rendered = new URL('../../../prints/rendered/', import.meta.url);

/**
 * Draws share images and keeps the `limit` that were asked for last, about 60 KB each. Who asks for one that is
 * being drawn waits for the same drawing.
 */
export function createShareImages(o: { folder?: URL; limit?: number } = {}): ShareImages {
  const { folder = rendered, limit = 100 } = o;
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();

  return {
    of({ base, wall, frame }) {
      const name = /^\/art\/([\p{L}\p{N}_-]+)$/u.exec(base ?? '')?.[1];
      if (name === undefined) return Promise.resolve(null);
      const key = `${name} ${wall} ${frame}`;
      let image = kept.get(key);
      kept.delete(key);
      if (image === undefined) {
        image = draw(new URL(`${encodeURIComponent(name)}-800.avif`, folder), { wall, frame });
        // What did not come about is tried again by the next who asks.
        image.then(
          (drawn) => drawn ?? kept.delete(key),
          () => kept.delete(key),
        );
      }
      kept.set(key, image);
      if (kept.size > limit) kept.delete(kept.keys().next().value ?? key);
      return image;
    },
  };
}

async function draw(file: URL, look: { wall: string; frame: string }) {
  const picture = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return picture && drawShareImage({ picture, ...look });
}
