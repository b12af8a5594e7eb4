import { describe, expect, it } from 'vitest';
import { land, landPath, mapHeight, mapWidth, placeOnMap } from './store-map-land.ts';

const tileAt = (latitude: number, longitude: number) => {
  const place = placeOnMap({ latitude, longitude });
  return place && land[Math.floor(place.y / 10)]?.[Math.floor(place.x / 10)];
};

describe('the map of the stores', () => {
  it('has cities on land and the sea where it is', () => {
    const cities = [
      [53.54, 9.99],
      [52.5, 13.41],
      [48.2, 16.35],
      [52.37, 4.88],
      [40.4, -3.7],
      [53.34, -6.5],
    ] as const;
    for (const [latitude, longitude] of cities) expect(tileAt(latitude, longitude)).toBe('#');
    const seas = [
      [56, 3],
      [41, 6],
      [43, 15.1],
      [46, -6],
    ] as const;
    for (const [latitude, longitude] of seas) expect(tileAt(latitude, longitude)).toBe('.');
  });

  it('is a rectangle, and has no place for what is beyond it', () => {
    expect(new Set(land.map((row) => row.length))).toEqual(new Set([mapWidth / 10]));
    expect(mapHeight).toBe(430);
    expect(placeOnMap({ latitude: 40.7, longitude: -74 })).toBeNull();
    expect(placeOnMap({ latitude: 60, longitude: 0 })).toBeNull();
  });

  it('draws each tile of land once', () => {
    const drawn = [...landPath.matchAll(/h(\d+)v10/g)].reduce((sum, [, w]) => sum + Number(w), 0);
    expect(drawn / 10).toBe(land.join('').replaceAll('.', '').length);
  });
});
