// What catalog reserves in one command.
export const MOST_LINES = 200;
export const MOST_PIECES = 9_999;

/** Whether one order can take all of this. Only carts that were merged again and again cannot be ordered at once. */
export const fitsOneOrder = (lines: { quantity: number }[]): boolean =>
  lines.length <= MOST_LINES && lines.every(({ quantity }) => quantity <= MOST_PIECES);
