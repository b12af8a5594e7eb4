import type { Colour } from './colour.ts';

/** The sheet every family draws on: 4 to 5, as all our paper sizes are. */
export const WIDTH = 1200;
export const HEIGHT = 1500;

/** A whole drawing: the ground first, then what lies on it. */
export function sheet(ground: Colour, body: string, definitions = ''): string {
  const size = `viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`;
  const defs = definitions && `<defs>${definitions}</defs>`;
  const paper = `<rect width="${WIDTH}" height="${HEIGHT}" fill="${ground}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${defs}${paper}${body}</svg>`;
}

export function filled(colour: string, data: string): string {
  return `<path fill="${colour}" d="${data}"/>`;
}

export function stroked(colour: Colour, width: number | string, data: string, more = ''): string {
  return `<path fill="none" stroke="${colour}" stroke-width="${width}"${more && ' ' + more} d="${data}"/>`;
}

/** Collects shapes by colour, so that thousands of stones become a few hundred elements. */
export interface ShapesByColour {
  add(colour: Colour, data: string): void;
  toSvg(): string;
}

export function shapesByColour(): ShapesByColour {
  const shapes = new Map<Colour, string[]>();
  return {
    add(colour, data) {
      const same = shapes.get(colour);
      if (same) same.push(data);
      else shapes.set(colour, [data]);
    },
    toSvg: () => [...shapes].map(([colour, data]) => filled(colour, data.join(''))).join(''),
  };
}
