const widths = [24, 40, 64, 80] as const;
export type WidthCm = (typeof widths)[number];

/** '40 × 50 cm' → 40, for the sizes that the room can show to scale; null for all others. */
export function widthCm(size: string | undefined): WidthCm | null {
  const short = Number(/^\s*(\d+)\s*[×x]/.exec(size ?? '')?.[1]);
  return widths.find((width) => width === short) ?? null;
}
