import { shade, type Colour } from '../lib/colour.ts';
import { layered, simplex, type Field } from '../lib/noise.ts';
import { polygon, type Point } from '../lib/path.ts';
import { random, type Random } from '../lib/random.ts';
import { clamp } from '../lib/scalar.ts';
import { filled, HEIGHT, sheet, stroked, WIDTH } from '../lib/svg.ts';

export interface TerrazzeOptions {
  ground: Colour;
  /** The houses' colours, from the low to the high end of the colour field. */
  stucco: readonly Colour[];
  /** Houses along each side of the land. */
  plots: number;
}

const defaults: TerrazzeOptions = {
  ground: '#efe7da',
  stucco: ['#e4572e', '#f3a712', '#2e6f95', '#f0e2c8', '#1b3a4b', '#d9a5a0'],
  plots: 15,
};

/** The side of the land, in units of the sheet. */
const LAND = 615;
/** How far the walls reach below the ground. */
const CELLAR = -4;

/** From a place in the city to the sheet. All are counted in houses, whose sides are one. */
type Place = (east: number, south: number, up: number) => Point;

/** An isometric view: east runs down to the right, south down to the left. */
function view(plots: number): Place {
  const house = LAND / plots;
  return (east, south, up) => [
    WIDTH / 2 + (east - south) * Math.cos(Math.PI / 6) * house,
    HEIGHT * 0.3 + ((east + south) / 2) * house - up * house,
  ];
}

/** Terrazze: an isometric town on a square of land, painted from the back to the front. */
export function terrazze(seed: number, options: Partial<TerrazzeOptions> = {}): string {
  const { ground, stucco, plots } = { ...defaults, ...options };
  const dice = random(seed);
  const field = layered(simplex(seed), 3);
  const place = view(plots);
  let houses = '';
  for (let diagonal = 0; diagonal <= 2 * (plots - 1); diagonal++) {
    for (let x = 0; x < plots; x++) {
      const y = diagonal - x;
      if (y < 0 || y >= plots) continue;
      const height = storeys(field, dice, plots, x, y);
      const tone = clamp((field(x / 5 + 20, y / 5) + 0.75) / 1.5, 0, 0.999);
      const colour = stucco[Math.floor(tone * stucco.length)] as Colour;
      const corner: Place = (east, south, up) => place(x + east, y + south, up);
      houses += house(corner, height, colour, dice);
    }
  }
  return sheet(ground, houses);
}

/** Taller towards the middle, in half storeys; now and then somebody builds a tower. */
function storeys(field: Field, dice: Random, plots: number, x: number, y: number): number {
  const fromMiddle = Math.hypot((x - plots / 2 + 0.5) / plots, (y - plots / 2 + 0.5) / plots);
  const wished = 2.6 + field(x / 6.5, y / 6.5) * 4.4 - fromMiddle * 2.2;
  const height = Math.max(0.4, Math.round(wished * 2) / 2);
  return dice() < 0.05 ? height + dice.int(1, 3) : height;
}

/** `place` is seen from the house's northern corner. */
function house(place: Place, height: number, colour: Colour, dice: Random): string {
  const roof = shade(colour, 0.045);
  const left = shade(colour, -0.085);
  const right = shade(colour, -0.2);
  const north = place(0, 0, height);
  const east = place(1, 0, height);
  const south = place(1, 1, height);
  const west = place(0, 1, height);
  const southFoot = place(1, 1, CELLAR);
  const leftWall = polygon([west, south, southFoot, place(0, 1, CELLAR)]);
  const rightWall = polygon([south, east, place(1, 0, CELLAR), southFoot]);
  const walls = filled(left, leftWall) + filled(right, rightWall);
  const top = filled(roof, polygon([north, east, south, west]));

  const onRoof = (u: number, v: number) => place(u, v, height);
  const fate = dice();
  if (fate < 0.34 && height >= 1)
    return walls + top + filled(shade(left, -0.13), windows(place, height));
  if (fate < 0.6) return walls + top + stroked(shade(roof, -0.1), 2, tiles(onRoof));
  if (fate < 0.76) return walls + top + terrace(onRoof, roof);
  return walls + top;
}

function windows(place: Place, height: number): string {
  const rows = Math.min(6, Math.floor(height * 1.6));
  let data = '';
  for (let row = 0; row < rows; row++) {
    for (const u of [0.2, 0.56]) {
      const sill = height - 0.28 - row * 0.58;
      data += polygon([
        place(u, 1, sill),
        place(u + 0.24, 1, sill),
        place(u + 0.24, 1, sill - 0.32),
        place(u, 1, sill - 0.32),
      ]);
    }
  }
  return data;
}

function tiles(onRoof: (u: number, v: number) => Point): string {
  return [1, 2, 3, 4].map((i) => polygon([onRoof(i / 5, 0), onRoof(i / 5, 1)], false)).join('');
}

function terrace(onRoof: (u: number, v: number) => Point, roof: Colour): string {
  const square = [onRoof(0.22, 0.22), onRoof(0.78, 0.22), onRoof(0.78, 0.78), onRoof(0.22, 0.78)];
  const shadow = [
    onRoof(0.22, 0.22),
    onRoof(0.78, 0.22),
    onRoof(0.78, 0.34),
    onRoof(0.34, 0.34),
    onRoof(0.34, 0.78),
    onRoof(0.22, 0.78),
  ];
  return filled(shade(roof, -0.1), polygon(square)) + filled(shade(roof, -0.19), polygon(shadow));
}
