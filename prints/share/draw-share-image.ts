import sharp from 'sharp';
import { hangSvg } from './hang-svg.ts';

/** The print as it hangs in the shop, 1200 × 630, as JPEG: what a link to it shows elsewhere. */
export async function drawShareImage(o: {
  /** A rendered picture of the print, in any format of the shop's. */
  picture: Uint8Array;
  wall: string;
  frame: string;
}): Promise<Uint8Array<ArrayBuffer>> {
  const source = sharp(o.picture);
  const { width, height } = await source.metadata();
  const hanging = hangSvg({ wall: o.wall, frame: o.frame, shape: { width, height } });
  const { left, top, ...size } = hanging.picture;
  // Not pressed between the two steps: nobody sees it.
  const { data, info } = await source
    .resize({ ...size, fit: 'cover' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const jpeg = await sharp(Buffer.from(hanging.behind))
    .composite([
      { input: data, raw, left, top },
      ...(hanging.before ? [{ input: Buffer.from(hanging.before), left: 0, top: 0 }] : []),
    ])
    .flatten()
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
  return new Uint8Array(jpeg);
}
