import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { frameNames, paletteNames, wallNames, type Print } from './print.ts';

const byFamily = Map.groupBy(catalogue, (print) => print.family);

describe('the catalogue', () => {
  it('holds at least 120 prints, three or more of each of the 13 families', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(120);
    expect(byFamily.size).toBe(13);
    for (const [family, prints] of byFamily)
      expect(prints.length, family).toBeGreaterThanOrEqual(3);
  });

  it('gives each print a handle and a title of its own', () => {
    expect(new Set(catalogue.map(({ handle }) => handle)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ title }) => title)).size).toBe(catalogue.length);
    for (const { handle } of catalogue) expect(handle).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('gives each print of a family a number of its own', () => {
    for (const [family, prints] of byFamily)
      expect(new Set(prints.map(({ number }) => number)).size, family).toBe(prints.length);
  });

  it('begins with one print of each family', () => {
    expect(new Set(catalogue.slice(0, 13).map(({ family }) => family)).size).toBe(13);
  });

  it('tells the prints of a family apart by their inks', () => {
    for (const [family, prints] of byFamily)
      expect(new Set(prints.map(colours)).size, family).toBe(prints.length);
  });
});

describe.each(catalogue.map((print) => [print.handle, print] as const))('%s', (_, print) => {
  it('has a label worth reading and says what is seen', () => {
    expect(print.text.length).toBeGreaterThan(100);
    expect(print.text.length).toBeLessThan(400);
    expect(print.alt).toMatch(/^[A-Z].{60,240}\.$/);
    expect(print.detailAlt).toMatch(/^Close-up of .{20,}\.$/);
    expect(print.text + print.alt, 'typographic apostrophes').not.toContain("'");
  });

  it('hangs on a wall, in a frame and under a palette that the shop has', () => {
    expect(wallNames).toContain(print.wall);
    expect(frameNames).toContain(print.frame);
    expect(paletteNames).toContain(print.palette);
  });

  it('knows the day it joined', () => {
    expect(print.createdAt).toMatch(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
  });
});

/** A print's own colours in the order they are given; empty for the family's defaults. */
function colours(print: Print): string {
  return (JSON.stringify(print.options).match(/#[0-9a-f]{6}/g) ?? []).join();
}
