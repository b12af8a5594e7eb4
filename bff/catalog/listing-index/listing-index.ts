import type { Currency } from '@tessera/bff-kit/currencies';
import { addBit, createBitSet, removeBit, withRoom, type BitSet } from './bit-set.ts';
import { facetNames, type FacetName, type FacetSets } from './facets.ts';
import { wordsOf, type ListingRow } from './listing-row.ts';
import {
  mergeOrder,
  orderingNames,
  orderings,
  type OrderingName,
  type Ranked,
} from './ordering.ts';
import { otherCurrencies, priceBandOf } from './price-bands.ts';
import { Vocabulary } from './vocabulary.ts';

/** A product's listing as it is now; null: it has none any more. */
export interface ListingChange {
  id: number;
  row: ListingRow | null;
}

const firstCapacity = 1024;

/**
 * All products on sale, in memory: which have which word and which value, and their order. A product stands at a place,
 * a small number; when it changes it gets a new one, and its old place stays empty until the index is made anew.
 */
export class ListingIndex {
  readonly vocabulary = new Vocabulary();
  readonly facets = Object.fromEntries(
    facetNames.map((name) => [name, new Map<string, BitSet>()]),
  ) as FacetSets;
  private readonly bandsIn = new Map<Currency, Map<string, BitSet>>(
    otherCurrencies.map((currency) => [currency, new Map<string, BitSet>()]),
  );
  readonly categories = new Map<string, BitSet>();
  /** by place; what is at a place that is empty means nothing */
  readonly products: Ranked[] = [];
  readonly summaries: string[] = [];
  /** the places that are taken */
  alive: BitSet = createBitSet(firstCapacity);
  size = 0;
  private readonly placeOf = new Map<number, number>();
  private readonly orders = Object.fromEntries(
    orderingNames.map((name) => [name, new Uint32Array()]),
  ) as Record<OrderingName, Uint32Array>;

  /** Takes in what changed; a product that is named twice is as the last one says. */
  apply(changes: readonly ListingChange[]): void {
    const added: number[] = [];
    const left = new Set<number>();
    for (const { id, row } of changes) {
      const before = this.placeOf.get(id);
      if (before !== undefined) {
        removeBit(this.alive, before);
        this.placeOf.delete(id);
        this.size -= 1;
        left.add(before);
        this.summaries[before] = '';
      }
      if (row !== null) added.push(this.put(row));
    }
    const here = added.filter((place) => !left.has(place));
    for (const name of orderingNames) {
      const compare = (one: number, other: number): number =>
        orderings[name](this.products[one]!, this.products[other]!);
      this.orders[name] = mergeOrder(this.orders[name], (place) => left.has(place), here, compare);
    }
  }

  /** Places in an order, of all products on sale. */
  inOrder(name: OrderingName): Uint32Array {
    return this.orders[name];
  }

  /** The facets with the bands of prices in a currency. */
  facetsIn(currency: Currency): FacetSets {
    return { ...this.facets, price: this.bandsIn.get(currency) ?? this.facets.price };
  }

  placeOfProduct(id: number): number | undefined {
    return this.placeOf.get(id);
  }

  /** Half of it is empty: making it anew costs less than carrying it on. */
  get isWorn(): boolean {
    return this.products.length > 2 * this.size + firstCapacity;
  }

  private put(row: ListingRow): number {
    const place = this.products.length;
    const { id, position, publishedAt, from } = row;
    this.products.push({ id, position, publishedAt, from });
    this.summaries.push(row.summary);
    this.placeOf.set(id, place);
    this.size += 1;
    this.alive = withPlace(this.alive, place);
    for (const name of facetNames) {
      for (const value of valuesOf(row, name)) mark(this.facets[name], value, place);
    }
    for (const [currency, bands] of this.bandsIn) {
      const amount = row.prices[currency];
      // Shown in the home currency, it is in the band of that price.
      mark(bands, amount === undefined ? row.price : priceBandOf(amount, currency), place);
    }
    for (const category of row.categories) mark(this.categories, category, place);
    for (const [word, weight] of wordsOf(row.document))
      this.vocabulary.add(word, place * 4 + weight);
    return place;
  }
}

function valuesOf(row: ListingRow, name: FacetName): readonly string[] {
  if (name === 'size') return row.sizes;
  const value = row[name];
  return value === null ? [] : [value];
}

function mark(sets: Map<string, BitSet>, value: string, place: number): void {
  sets.set(value, withPlace(sets.get(value) ?? createBitSet(firstCapacity), place));
}

/** Doubles when it is full, so that growing costs little in all. */
function withPlace(set: BitSet, place: number): BitSet {
  const enough =
    place < set.length * 32 ? set : withRoom(set, Math.max(place + 1, set.length * 64));
  addBit(enough, place);
  return enough;
}
