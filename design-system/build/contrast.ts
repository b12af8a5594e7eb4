import file from '../tokens/color.tokens.json' with { type: 'json' };

/** A colour token as a page meets it: its value in each scheme, and what it is for. */
export interface ColourToken {
  name: string;
  light: string;
  dark: string;
  purpose: string;
}

interface Source {
  $value: { hex: string };
  $extensions?: { 'shop.tessera.dark'?: { hex: string } };
  $description?: string;
}

/** Every colour of `tokens/color.tokens.json`, in the order it is written there. */
export const colours: readonly ColourToken[] = Object.entries(file.color)
  .filter(([name]) => !name.startsWith('$'))
  .map(([name, token]) => {
    const { $value, $extensions, $description = '' } = token as Source;
    const dark = $extensions?.['shop.tessera.dark'] ?? $value;
    return { name, light: $value.hex, dark: dark.hex, purpose: $description };
  });

/** A colour token by name. */
export function colour(name: string): ColourToken {
  const found = colours.find((each) => each.name === name);
  if (!found) throw new Error(`There is no colour token "${name}" in tokens/color.tokens.json.`);
  return found;
}

export const page = colour('page');

/** The contrast ratio of WCAG 2.2 between two colours like `#12181b`, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of an sRGB colour: 0 is black, 1 is white. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
