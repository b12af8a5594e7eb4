import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import type { FieldError } from '@tessera/bff-kit/problem';
import type { Release } from '@tessera/releases/release';

const decompressors = { br: promisify(brotliDecompress), gz: promisify(gunzip) };

/** Of which asset a file is the compressed form, and how. */
export interface CompressedForm {
  of: string;
  encoding: keyof typeof decompressors;
}

/** `main.js.br` stands for `main.js`, when there is such an asset. */
export function compressedForm(asset: string, assets: Release['assets']): CompressedForm | null {
  const [, of, encoding] = /^(.+)\.(br|gz)$/.exec(asset) ?? [];
  if (of === undefined || encoding === undefined || !Object.hasOwn(assets, of)) return null;
  return { of, encoding: encoding as CompressedForm['encoding'] };
}

/** Browsers get these bytes in the asset's place, so they must be the asset. */
export async function checkCompressed(
  field: string,
  { of, encoding }: CompressedForm,
  bytes: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<FieldError[]> {
  const plain = files.get(`client/${of}`);
  // Its absence is an error of its own already.
  if (plain === undefined) return [];
  // No larger than expected: a small file could otherwise fill the memory. Zero would mean no limit.
  const maxOutputLength = Math.max(plain.length, 1);
  const unpacked = await decompressors[encoding](bytes, { maxOutputLength }).catch(() => null);
  if (unpacked?.equals(plain)) return [];
  return [{ field, message: `does not decompress to client/${of}` }];
}
