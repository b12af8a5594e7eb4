import type { Point } from './path.ts';
import { HEIGHT, WIDTH } from './svg.ts';

/** Remembers, cell by cell, which shape has taken which part of the sheet. */
export interface Occupancy {
  /** Whether a disc touches nothing but shape `self` (0: nothing at all) and lies within reach. */
  isFree(centre: Point, radius: number, self: number): boolean;
  mark(centre: Point, radius: number, shape: number): void;
}

/** @param rim how many cells beyond each edge of the sheet are watched as well */
export function occupancy(cell: number, rim: number): Occupancy {
  const columns = Math.ceil(WIDTH / cell) + 2 * rim;
  const rows = Math.ceil(HEIGHT / cell) + 2 * rim;
  const owners = new Int32Array(columns * rows);

  /** Calls `visit` with each cell of the disc, -1 beyond the rim, until it says false. */
  const everyCell = ([x, y]: Point, radius: number, visit: (index: number) => boolean) => {
    for (let dy = -radius; dy <= radius; dy += cell) {
      for (let dx = -radius; dx <= radius; dx += cell) {
        if (dx * dx + dy * dy > radius * radius) continue;
        const column = Math.floor((x + dx) / cell) + rim;
        const row = Math.floor((y + dy) / cell) + rim;
        const beyond = column < 0 || row < 0 || column >= columns || row >= rows;
        if (!visit(beyond ? -1 : row * columns + column)) return false;
      }
    }
    return true;
  };

  return {
    isFree: (centre, radius, self) =>
      everyCell(centre, radius, (i) => i >= 0 && (owners[i] === 0 || owners[i] === self)),
    mark(centre, radius, shape) {
      everyCell(centre, radius, (i) => {
        if (i >= 0) owners[i] = shape;
        return true;
      });
    },
  };
}
