import type { AvifOptions, JpegOptions } from 'sharp';

/** What a file shows: the whole print, or a window of it at twice the resolution. */
type View = 'whole' | 'detail';

export type Format = { name: string; view: View; width: number } & (
  { encoder: 'avif'; options: AvifOptions } | { encoder: 'jpeg'; options: JpegOptions }
);

/** Dense screens forgive more, so the quality falls as the width grows; effort 6 saves 5 % for twice the time. */
const avif = (quality: number): { encoder: 'avif'; options: AvifOptions } => ({
  encoder: 'avif',
  options: { quality, effort: 4, chromaSubsampling: '4:2:0' },
});

/** The files of a print, `<handle>-<name>`. A change here renders every print anew. */
export const formats: readonly Format[] = [
  { name: '320.avif', view: 'whole', width: 320, ...avif(50) },
  { name: '480.avif', view: 'whole', width: 480, ...avif(48) },
  { name: '800.avif', view: 'whole', width: 800, ...avif(45) },
  { name: '1200.avif', view: 'whole', width: 1200, ...avif(40) },
  { name: 'detail-320.avif', view: 'detail', width: 320, ...avif(50) },
  {
    name: '480.jpg',
    view: 'whole',
    width: 480,
    encoder: 'jpeg',
    options: { quality: 60, mozjpeg: true },
  },
];

/** How much the master is enlarged for the detail, and which part of the sheet it shows. */
export const detail = { scale: 2, left: 450, top: 600, width: 300, height: 375 };
