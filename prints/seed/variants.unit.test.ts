import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import type { Print } from '../print.ts';
import { variantsOf } from './variants.ts';

const harbour = catalogue[0] as Print;
const variants = catalogue.flatMap(variantsOf);

describe('variants', () => {
  it('are four sizes in four frames, priced by size plus frame', () => {
    const offers = variantsOf(harbour).map((v) => `${v.size} ${v.frame} ${v.priceEuros}`);
    expect(offers).toHaveLength(16);
    expect(offers[0]).toBe('24 × 30 cm Black 93');
    expect(offers).toContain('40 × 50 cm Black 131');
    expect(offers).toContain('40 × 50 cm Oak 141');
    expect(offers).toContain('80 × 100 cm None 210');
  });

  it('have SKUs that no other variant has', () => {
    expect(variantsOf(harbour)[4]?.sku).toBe('TES-OPUS-7-40-BLK');
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length);
  });

  it('are mostly plentiful, some nearly gone, a few sold out', () => {
    const share = (fits: (stock: number) => boolean) =>
      variants.filter(({ stock }) => fits(stock)).length / variants.length;
    expect(share((stock) => stock >= 12)).toBeGreaterThan(0.8);
    expect(share((stock) => stock >= 1 && stock <= 4)).toBeGreaterThan(0.05);
    expect(share((stock) => stock === 0)).toBeGreaterThan(0.01);
    expect(share((stock) => stock === 0)).toBeLessThan(0.06);
  });

  it('leave every print something to sell', () => {
    for (const print of catalogue)
      expect(variantsOf(print).filter(({ stock }) => stock > 0).length).toBeGreaterThan(10);
  });
});
