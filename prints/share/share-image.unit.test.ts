import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawShareImage } from './draw-share-image.ts';
import { mouldings, scene, wallColour, walls } from './hang-colours.ts';
import { hangSvg } from './hang-svg.ts';

const portrait = { width: 800, height: 1000 };
const hang = (frame: string, shape = portrait) => hangSvg({ wall: 'mist', frame, shape });

describe('the picture of a print in link previews', () => {
  it('keeps the shape of the print and leaves wall around it, whatever the shape', () => {
    for (const shape of [portrait, { width: 1000, height: 800 }, { width: 3000, height: 500 }]) {
      const { left, top, width, height } = hang('Oak', shape).picture;
      expect(width / height).toBeCloseTo(shape.width / shape.height, 1);
      expect(Math.min(left, top)).toBeGreaterThan(60);
      expect(left + width).toBeLessThan(1200 - 60);
      expect(top + height).toBeLessThan(630 - 60);
    }
  });

  it('frames the print as it is sold, or not at all', () => {
    expect(hang('Oak').behind).toContain(mouldings.oak.top);
    expect(hang('none').behind).not.toContain(scene.mat);
    expect(hang('none').before).toBeNull();
    expect(hang('none').picture.height).toBeGreaterThan(hang('black').picture.height);
  });

  it('hangs a print on the usual wall when nobody painted the one it asks for', () => {
    expect(wallColour('constructor')).toBe(walls.mist);
  });

  it('is a JPEG of the size that link previews ask for, the wall at its edge', async () => {
    const red = { create: { width: 80, height: 100, channels: 3, background: '#ff0000' } } as const;
    const picture = await sharp(red).png().toBuffer();
    const drawn = sharp(await drawShareImage({ picture, wall: 'clay', frame: 'black' }));
    const { format, width, height } = await drawn.metadata();
    expect([format, width, height]).toEqual(['jpeg', 1200, 630]);
    const { data } = await drawn.raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * 1200 + x) * 3).subarray(0, 3)];
    const [red0 = 0, green0 = 255] = at(600, 315);
    expect(red0 - green0).toBeGreaterThan(200);
    const [wallRed = 0, wallGreen = 0] = at(1190, 20);
    expect(Math.abs(wallRed - 0xe3) + Math.abs(wallGreen - 0xde)).toBeLessThan(12);
  });
});

describe('walls and mouldings', () => {
  const tokens = async (file: string): Promise<unknown> =>
    JSON.parse(
      await readFile(new URL(`../../design-system/tokens/${file}`, import.meta.url), 'utf8'),
    );
  type Colours = Record<string, { $value: { hex: string } }>;
  const hexes = (colours: Colours) =>
    Object.fromEntries(
      Object.entries(colours)
        .filter(([name]) => !name.startsWith('$'))
        .map(([name, { $value }]) => [name, $value.hex]),
    );

  it('are those of the design system', async () => {
    const { wall } = (await tokens('wall.tokens.json')) as { wall: Colours };
    expect(walls).toEqual(hexes(wall));
    const { moulding } = (await tokens('hang.tokens.json')) as {
      moulding: Record<string, Colours>;
    };
    for (const [name, tones] of Object.entries(mouldings)) {
      expect(tones).toEqual(hexes(moulding[name] ?? {}));
    }
  });
});
