/** A row of `listing` as the index takes it in. */
export interface ListingRow {
  id: number;
  position: number;
  publishedAt: number;
  from: number;
  family: string | null;
  palette: string | null;
  orientation: string | null;
  sizes: string[];
  /** the band of `from` */
  price: string;
  /** `from` by currency, minor units; empty where it is sold in the home one only */
  prices: Record<string, number>;
  availability: string;
  categories: string[];
  /** ProductSummary as JSON text, exactly as it is answered */
  summary: string;
  /** a tsvector's text: 'harbour':1A,9C 'blue':12C */
  document: string;
}

/** The columns of it; `l` is the listing. */
export const listingColumns = `
  l.position, extract(epoch FROM l.published_at)::float8 AS "publishedAt", l.from_amount AS "from", l.family, l.palette,
  l.orientation, l.sizes, l.price, coalesce(l.summary->'prices', '{}') AS prices, l.availability, l.categories, l.summary::text AS summary, l.document::text AS document`;

/** How much a word counts where it stands: 3 in the title, 2 in what a print is, 1 in what is said of it. */
export type Weight = 1 | 2 | 3;

/** The words of a search document, each with the weight of its best place. */
export function* wordsOf(document: string): Generator<[string, Weight]> {
  // By hand: with a regular expression this took as long as all else that makes an index.
  for (let open = document.indexOf("'"); open >= 0;) {
    const close = document.indexOf("'", open + 1);
    if (close < 0) return;
    let weight: Weight = 1;
    let at = close + 2;
    for (; at < document.length && document[at] !== ' '; at += 1) {
      if (document[at] === 'A') weight = 3;
      else if (document[at] === 'B' && weight === 1) weight = 2;
    }
    yield [document.slice(open + 1, close), weight];
    open = document.indexOf("'", at);
  }
}
