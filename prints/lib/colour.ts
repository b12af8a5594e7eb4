import { clamp, lerp } from './scalar.ts';

/** An sRGB colour as `#rrggbb`. */
export type Colour = string;

type Lab = readonly [lightness: number, a: number, b: number];

const channels = (colour: Colour): [number, number, number] => [
  parseInt(colour.slice(1, 3), 16),
  parseInt(colour.slice(3, 5), 16),
  parseInt(colour.slice(5, 7), 16),
];

const toLinear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toGamma = (c: number) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
const hex = (c: number) => c.toString(16).padStart(2, '0');

/** OKLab by Björn Ottosson (2020): mixing in it keeps brightness and hue even to the eye. */
function toLab(colour: Colour): Lab {
  const [red, green, blue] = channels(colour);
  const r = toLinear(red / 255);
  const g = toLinear(green / 255);
  const b = toLinear(blue / 255);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([lightness, a, b]: Lab): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return '#' + rgb.map((c) => hex(Math.round(clamp(toGamma(clamp(c))) * 255))).join('');
}

export function mix(from: Colour, to: Colour, t: number): Colour {
  const [l1, a1, b1] = toLab(from);
  const [l2, a2, b2] = toLab(to);
  return fromLab([lerp(l1, l2, t), lerp(a1, a2, t), lerp(b1, b2, t)]);
}

/** A colour for each t of 0…1, passing through the stops at even distances. */
export function ramp(stops: readonly Colour[]): (t: number) => Colour {
  if (stops.length < 2) throw new RangeError('A ramp needs at least two colours.');
  return (t) => {
    const along = clamp(t) * (stops.length - 1);
    const index = Math.min(stops.length - 2, Math.floor(along));
    return mix(stops[index] as Colour, stops[index + 1] as Colour, along - index);
  };
}

/** The colour made lighter (positive) or darker (negative) by that much OKLab lightness, 0…1. */
export function shade(colour: Colour, lightness: number): Colour {
  const [l, a, b] = toLab(colour);
  return fromLab([clamp(l + lightness), a, b]);
}

/** Rounds each channel to a multiple of six: shapes of nearly one colour then share one path. */
export function snap(colour: Colour): Colour {
  const rounded = channels(colour).map((c) => hex(Math.min(255, Math.round(c / 6) * 6)));
  return '#' + rounded.join('');
}
