import type { Manifest } from './manifest.ts';

export interface Drawing {
  handle: string;
  svg: string;
  key: string;
}

/** The drawings to render: those that are new or changed, or whose files are not all there. */
export function outdated(
  drawings: readonly Drawing[],
  manifest: Manifest,
  sizes: ReadonlyMap<string, number>,
): Drawing[] {
  return drawings.filter(({ handle, key }) => {
    const known = manifest.prints[handle];
    return known?.key !== key || !filesStand(known.files, sizes);
  });
}

/** Whether each file is there at its recorded size. */
export function filesStand(
  files: Readonly<Record<string, number>>,
  sizes: ReadonlyMap<string, number>,
): boolean {
  return Object.entries(files).every(([name, bytes]) => sizes.get(name) === bytes);
}
