import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from './content-type.ts';

/** A file in memory, in the encodings there are. */
export interface Asset {
  bytes: Uint8Array<ArrayBuffer>;
  br: Uint8Array<ArrayBuffer> | null;
  gzip: Uint8Array<ArrayBuffer> | null;
  etag: string;
}

export interface AssetStore {
  /** `null` when there is no such file. */
  read(file: string): Promise<Asset | null>;
}

interface Entry {
  stamp: string;
  asset: Promise<Asset>;
  size: number;
}

const compressWithBrotli = promisify(brotliCompress);
const compressWithGzip = promisify(gzip);

/**
 * Files with their `.br` and `.gz` beside them, or compressed once when a build left none. Kept in
 * memory up to `limit` bytes, the longest unused go first; a changed file is read again.
 */
export function createAssetStore(limit = 64 * 1024 * 1024): AssetStore {
  const entries = new Map<string, Entry>();
  let total = 0;

  const forget = (file: string) => {
    total -= entries.get(file)?.size ?? 0;
    entries.delete(file);
  };

  return {
    async read(file) {
      const found = await stat(file).catch(() => null);
      if (!found?.isFile()) {
        forget(file);
        return null;
      }
      const stamp = `${found.mtimeMs.toString(36)}-${found.size.toString(36)}`;
      let entry = entries.get(file);
      forget(file);
      if (entry?.stamp !== stamp) {
        entry = { stamp, size: found.size * 2, asset: load(file, stamp) };
        entry.asset.catch(() => forget(file));
      }
      entries.set(file, entry);
      total += entry.size;
      for (const oldest of entries.keys()) {
        if (total <= limit || oldest === file) break;
        forget(oldest);
      }
      return entry.asset;
    },
  };
}

async function load(file: string, stamp: string): Promise<Asset> {
  const bytes = await readFile(file);
  const beside = (suffix: string) => readFile(file + suffix).catch(() => null);
  const [br, gz] = isCompressible(file)
    ? await Promise.all([
        beside('.br').then((found) => found ?? brotli(bytes)),
        beside('.gz').then((found) => found ?? compressWithGzip(bytes, { level: 9 })),
      ])
    : [null, null];
  return { bytes, br: br && own(br), gzip: gz && own(gz), etag: `"${stamp}"` };
}

const brotli = (bytes: Uint8Array) =>
  compressWithBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

// zlib and fs hand out views of any buffer; a Response takes those of an ArrayBuffer.
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
