/** The tint of each wall; the design system's tokens, held against them by a test. */
export const walls = {
  mist: '#dfe3e6',
  sand: '#e6e2d8',
  sage: '#dfe5e3',
  blush: '#e9e1dc',
  chalk: '#e6e3e4',
  lichen: '#dfe0da',
  fog: '#e1e4e4',
  clay: '#e3ded6',
  rose: '#e7ddd6',
  haze: '#dcdfe6',
  linen: '#e4e2da',
  slate: '#dbe1e4',
} as const;

/** Four tones a moulding, lit from above and from the left. */
export const mouldings = {
  black: { top: '#34383a', left: '#262a2c', right: '#16191a', bottom: '#0d0f10' },
  oak: { top: '#e3c79d', left: '#d6b789', right: '#bb9462', bottom: '#a57c4c' },
  white: { top: '#ffffff', left: '#f6f6f3', right: '#dfe0dc', bottom: '#cfd1cc' },
} as const;

export const scene = { mat: '#fbfaf7', bevel: '#ffffff', shade: '#0f1214' } as const;

type Wall = keyof typeof walls;
type Moulding = keyof typeof mouldings;

/** Imported catalogues may name a wall nobody painted. */
export const wallColour = (name: string): string =>
  Object.hasOwn(walls, name) ? walls[name as Wall] : walls.mist;

/** null: the print hangs without a frame. */
export const mouldingOf = (name: string): (typeof mouldings)[Moulding] | null =>
  Object.hasOwn(mouldings, name) ? mouldings[name as Moulding] : null;
