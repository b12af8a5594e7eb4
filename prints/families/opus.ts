import { ramp, shade, snap, type Colour } from '../lib/colour.ts';
import { simplex, type Field } from '../lib/noise.ts';
import { polygon, type Point } from '../lib/path.ts';
import { random, type Random } from '../lib/random.ts';
import { clamp, lerp, TURN } from '../lib/scalar.ts';
import { HEIGHT, shapesByColour, sheet, WIDTH, type ShapesByColour } from '../lib/svg.ts';

export interface OpusOptions {
  paper: Colour;
  /** From the middle of the sun to its rim. */
  sun: readonly Colour[];
  /** From the sun outwards. */
  sky: readonly Colour[];
  /** From the horizon towards us. */
  sea: readonly Colour[];
  /** The odd bright stone. */
  gold: Colour;
  /** Where sky and sea meet, as a share of the sheet's height. */
  horizon: number;
  /** How far the sun's middle stands above the horizon, in units of the sheet. */
  sunHeight: number;
}

const defaults: OpusOptions = {
  paper: '#e9e6dc',
  sun: ['#f7d9a0', '#f2a541', '#e0672c', '#b93a2a'],
  sky: ['#c9463a', '#8a3350', '#3e2f5c', '#1d2545', '#131a33'],
  sea: ['#f0a85a', '#3f6f8f', '#1d4a73', '#12305a', '#0c1d3c'],
  gold: '#f3c75b',
  horizon: 0.64,
  sunHeight: 40,
};

const MARGIN = 54;
const STONE = 19;
const JOINT = 1.3;
const SUN_RADIUS = 205;

interface Floor {
  dice: Random;
  cloud: Field;
  sunX: number;
  sunY: number;
  horizon: number;
  colours: {
    sun: (t: number) => Colour;
    sky: (t: number) => Colour;
    sea: (t: number) => Colour;
    gold: Colour;
  };
  stones: ShapesByColour;
}

/**
 * Opus: a mosaic laid as Roman floors were, the stones following what they show (andamento): rings
 * around a sun, rows along the waves. No stone is quite square.
 */
export function opus(seed: number, options: Partial<OpusOptions> = {}): string {
  const { paper, sun, sky, sea, gold, ...place } = { ...defaults, ...options };
  const horizon = HEIGHT * place.horizon;
  const dice = random(seed);
  const floor: Floor = {
    dice,
    cloud: simplex(seed),
    sunX: WIDTH * 0.5 + dice.range(-60, 60),
    sunY: horizon - place.sunHeight,
    horizon,
    colours: { sun: ramp(sun), sky: ramp(sky), sea: ramp(sea), gold },
    stones: shapesByColour(),
  };
  laySky(floor);
  laySea(floor);
  return sheet(paper, floor.stones.toSvg());
}

function laySky({ dice, cloud, sunX, sunY, horizon, colours, stones }: Floor): void {
  const uneven = (by: number) => dice.range(-by, by);
  const skyColour = (x: number, y: number, radius: number): Colour => {
    const distance = clamp((radius - SUN_RADIUS) / 1050);
    const drift = cloud(x / 420, y / 70 + radius / 900) * 0.16;
    const colour = colours.sky(clamp(Math.pow(distance, 0.72) + drift + uneven(0.07)));
    if (dice() < 0.012) return colours.gold;
    return dice() < 0.05 ? shade(colour, 0.07) : colour;
  };

  for (let radius = STONE * 0.5; radius < 1500;) {
    const size = radius < SUN_RADIUS ? STONE * 0.92 : STONE;
    const count = Math.max(3, Math.round((TURN * radius) / (size * dice.range(0.98, 1.25))));
    const start = dice() * TURN;
    const gap = 1.5 / radius;
    const inner = Math.max(1, radius - size / 2 + JOINT);
    const outer = Math.max(1, radius + size / 2 - JOINT);
    for (let i = 0; i < count; i++) {
      const from = start + (i / count) * TURN;
      const to = start + ((i + 1) / count) * TURN;
      const x = sunX + Math.cos((from + to) / 2) * radius;
      const y = sunY + Math.sin((from + to) / 2) * radius;
      const onPaper = x > MARGIN && x < WIDTH - MARGIN && y > MARGIN && y <= horizon - size * 0.4;
      if (!onPaper) continue;
      const corner = (distance: number, angle: number): Point => [
        sunX + Math.cos(angle) * (distance + uneven(1.1)),
        sunY + Math.sin(angle) * (distance + uneven(1.1)),
      ];
      const outline = [
        corner(inner, from + gap),
        corner(outer, from + gap),
        corner(outer, to - gap),
        corner(inner, to - gap),
      ];
      const colour =
        radius < SUN_RADIUS
          ? colours.sun(clamp((radius / SUN_RADIUS) * 0.95 + uneven(0.12)))
          : skyColour(x, y, radius);
      stones.add(snap(shade(colour, uneven(0.022))), polygon(outline));
    }
    radius += size;
  }
}

function laySea({ dice, cloud, sunX, horizon, colours, stones }: Floor): void {
  const uneven = (by: number) => dice.range(-by, by);
  const foot = HEIGHT - MARGIN;
  for (let y = horizon, row = 0; y < foot - 6; row++) {
    const near = (y - horizon) / (foot - horizon);
    const height = lerp(13, 27, near);
    const swell = lerp(1, 10, (y - horizon) / (HEIGHT - horizon));
    const phase = dice() * TURN * 0.25 + row * 0.55;
    const pitch = lerp(0.018, 0.008, (y - horizon) / (HEIGHT - horizon));
    const wave = (x: number) => Math.sin(x * pitch + phase) * swell;
    for (let x = MARGIN - dice() * 20; x < WIDTH - MARGIN;) {
      const width = height * dice.range(1.0, 1.9);
      const left = Math.max(MARGIN, x) + JOINT;
      const right = Math.min(WIDTH - MARGIN, x + width) - JOINT;
      x += width;
      if (right - left <= 5) continue;
      const middle = (left + right) / 2;
      const reflection = Math.exp(-(((middle - sunX) / (105 + near * 150)) ** 2));
      const glint =
        reflection * (0.55 + 0.45 * Math.sin(row * 1.7 + cloud(middle / 60, row * 0.9) * 3));
      let colour = colours.sea(
        clamp(0.16 + near * 0.8 + cloud(middle / 240, y / 50) * 0.15 + uneven(0.09)),
      );
      if (dice() < glint * 1.05) colour = colours.sun(clamp(0.15 + near * 0.75 + uneven(0.25)));
      else if (dice() < 0.012) colour = colours.gold;
      const topLeft = y + wave(left) + JOINT;
      const topRight = y + wave(right) + JOINT;
      const reach = height - 2 * JOINT;
      const outline: Point[] = [
        [left + uneven(1), topLeft + uneven(1)],
        [right + uneven(1), topRight + uneven(1)],
        [right + uneven(1), Math.min(foot, topRight + reach) + uneven(1)],
        [left + uneven(1), Math.min(foot, topLeft + reach) + uneven(1)],
      ];
      stones.add(snap(shade(colour, uneven(0.024))), polygon(outline));
    }
    y += height;
  }
}
