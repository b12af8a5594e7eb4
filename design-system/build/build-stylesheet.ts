import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { bundle } from 'lightningcss';

const source = new URL('../src/', import.meta.url);
/** The major version of the stylesheet: what it promises to keep stays as long as this number does. */
export const MAJOR = 1;
const fonts = [
  { name: 'bricolage-grotesque-600', family: 'Bricolage Grotesque' },
  { name: 'instrument-sans-400-700', family: 'Instrument Sans' },
] as const;

/**
 * The runtime stylesheet with everything it refers to, as file name → bytes: content-hashed, so each
 * can be served as immutable, and `manifest.json`, which names them. The same sources give the same bytes.
 */
export async function buildStylesheet(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let css = minify(fileURLToPath(new URL('tessera.css', source)));

  const preloads = [];
  for (const { name, family } of fonts) {
    const bytes = await readFile(new URL(`fonts/${name}.woff2`, source));
    const file = `fonts/${name}.${hash(bytes)}.woff2`;
    files.set(file, bytes);
    const used = css.replaceAll(`../fonts/${name}.woff2`, file);
    if (used === css) throw new Error(`The stylesheet never uses the font ${name}.`);
    css = used;
    preloads.push({ file, family, preload: true });
  }

  const icon = await readFile(new URL('frame/icon.svg', source));
  const iconFile = `icon.${hash(icon)}.svg`;
  files.set(iconFile, icon);

  const bytes = Buffer.from(css);
  const cssFile = `tessera-${MAJOR}.${hash(bytes)}.css`;
  files.set(cssFile, bytes);
  const manifest = {
    major: MAJOR,
    css: cssFile,
    cssBytes: bytes.byteLength,
    cssBrotliBytes: brotliCompressSync(bytes).byteLength,
    cssIntegrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    fonts: preloads,
    icon: iconFile,
    themeColor: { light: '#f5f6f4', dark: '#0f1416' },
  };
  files.set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  return files;
}

// The minifier spreads this statement over the file. Whole at its start it also holds for a page that
// loads a micro-frontend's CSS first.
const layers = '@layer tokens,base,ds,mfe,utilities;';

/** Minified without lowering: `light-dark()` and relative colours stay as they are written. */
function minify(filename: string): string {
  return layers + new TextDecoder().decode(bundle({ filename, minify: true }).code);
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 10);
