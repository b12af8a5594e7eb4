import { writeFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { detail, formats, type Format } from './formats.ts';

/** Renders a drawing in every format and writes the files. Returns their sizes in bytes. */
export async function renderPrint(
  handle: string,
  svg: string,
  directory: URL,
): Promise<Record<string, number>> {
  const source = Buffer.from(svg);
  const whole = await raster(sharp(source));
  const window = await raster(
    sharp(source, { density: 72 * detail.scale }).extract({
      left: detail.left * detail.scale,
      top: detail.top * detail.scale,
      width: detail.width * detail.scale,
      height: detail.height * detail.scale,
    }),
  );
  const sizes: Record<string, number> = {};
  for (const format of formats) {
    const name = `${handle}-${format.name}`;
    const picture = (format.view === 'whole' ? whole : window).clone().resize(format.width);
    const bytes = await encode(picture, format).toBuffer();
    await writeFile(new URL(name, directory), bytes);
    sizes[name] = bytes.length;
  }
  return sizes;
}

/** The pixels themselves, so that the drawing is rasterised once and not for every format. */
async function raster(image: Sharp): Promise<Sharp> {
  const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels } });
}

function encode(picture: Sharp, format: Format): Sharp {
  return format.encoder === 'avif' ? picture.avif(format.options) : picture.jpeg(format.options);
}
