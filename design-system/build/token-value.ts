interface Colour {
  colorSpace: string;
  components: readonly (number | 'none')[];
  alpha?: number;
  hex?: string;
}
interface Measure {
  value: number;
  unit: string;
}
interface Fluid {
  min: Measure;
  preferred: string;
}
/** What `$deprecated` says to people, for programs. */
export interface Deprecation {
  /** The day it was first said, `2026-11-30`. */
  since: string;
  /** The major version of the stylesheet that will not have it any more. */
  removedIn: number;
  /** The CSS name of the token to use instead. */
  use: string;
}
/** A token as written in `tokens/*.tokens.json` (DTCG 2025.10), with our three extensions. */
export interface TokenSource {
  $type?: string;
  $value?: unknown;
  $deprecated?: boolean | string;
  $extensions?: {
    'shop.tessera.dark'?: Colour;
    'shop.tessera.fluid'?: Fluid;
    'shop.tessera.deprecated'?: Deprecation;
  };
}

/**
 * The CSS value of a token. A colour with a dark twin becomes `light-dark(…)`, a fluid size `clamp(…)`.
 * Throws on a type it does not know, so that a new kind of token cannot be dropped in silence.
 */
export function tokenValue(token: TokenSource): string {
  const { $value, $extensions } = token;
  switch (token.$type) {
    case 'color': {
      const light = colour($value as Colour);
      const dark = $extensions?.['shop.tessera.dark'];
      return dark ? `light-dark(${light}, ${colour(dark)})` : light;
    }
    case 'dimension': {
      const fluid = $extensions?.['shop.tessera.fluid'];
      const size = measure($value as Measure);
      return fluid ? `clamp(${measure(fluid.min)}, ${fluid.preferred}, ${size})` : size;
    }
    case 'duration':
      return measure($value as Measure);
    case 'cubicBezier':
      return `cubic-bezier(${($value as number[]).join(', ')})`;
    case 'fontFamily':
      return ($value as string[]).map((name) => (/\s/.test(name) ? `'${name}'` : name)).join(', ');
    default:
      throw new Error(`No CSS for a design token of type "${token.$type}".`);
  }
}

const measure = ({ value, unit }: Measure) => `${value}${unit}`;

function colour({ colorSpace, components, hex }: Colour): string {
  if (colorSpace !== 'srgb') throw new Error(`Colours are written in srgb, not in ${colorSpace}.`);
  const fromComponents = `#${components
    .map((part) => Math.round(Number(part) * 255).toString(16))
    .map((part) => part.padStart(2, '0'))
    .join('')}`;
  if (hex !== fromComponents) {
    throw new Error(`The colour ${hex} and its components (${fromComponents}) disagree.`);
  }
  return hex;
}
