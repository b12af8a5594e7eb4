import type { Point } from './path.ts';

/** Finds the points near a place without looking at all of them. */
export interface PointGrid {
  add(index: number, point: Point): void;
  /** Indices of the points in the cell of a place and the eight around it. */
  near(place: Point): number[];
}

export function pointGrid(cell: number): PointGrid {
  const cells = new Map<number, number[]>();
  const key = (column: number, row: number) => column * 1000 + row;
  return {
    add(index, [x, y]) {
      const at = key(Math.floor(x / cell), Math.floor(y / cell));
      const same = cells.get(at);
      if (same) same.push(index);
      else cells.set(at, [index]);
    },
    near([x, y]) {
      const column = Math.floor(x / cell);
      const row = Math.floor(y / cell);
      const found: number[] = [];
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++)
          found.push(...(cells.get(key(column + dx, row + dy)) ?? []));
      return found;
    },
  };
}
