/** How large the print is shown, in percent of the window it is seen through. Each has a class in the CSS. */
export const levels = [100, 150, 200, 300, 400] as const;
export type Level = (typeof levels)[number];

/** The next level in a direction; the last one stays. */
export function stepped(level: Level, by: 1 | -1): Level {
  return levels[levels.indexOf(level) + by] ?? level;
}

/** The level for fingers that moved apart by a factor; the nearest there is. */
export function pinched(from: Level, factor: number): Level {
  const wanted = from * factor;
  return levels.reduce((best, one) =>
    Math.abs(one - wanted) < Math.abs(best - wanted) ? one : best,
  );
}

/** Where a window must scroll to so that a point of the content (0 to 1) is in its middle. */
export function scrollTo(point: number, content: number, window: number): number {
  return Math.max(0, Math.min(content - window, point * content - window / 2));
}
