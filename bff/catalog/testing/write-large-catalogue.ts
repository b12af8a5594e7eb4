import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { random as seeded } from '@tessera/prints/lib/random';
import { toCsv } from '../import/export-products.ts';
import { readCsv } from '../import/read-csv.ts';

const sample = new URL('../import/fixtures/products-shopify-format.csv', import.meta.url);

/** What the sample has no columns for: what prints are listed by. */
const attributes = {
  family:
    'Opus,Moiré,Harmonograph,Heliotrope,Terrazze,Terrazzo,Bathymetry,Massif,Penrose,Quarto,Meltemi,Truchet,Sea Fan',
  palette: 'Rose,Sand,Ember,Moss,Festival,Lapis,Night,Chalk',
  orientation: 'portrait,landscape,square',
} as const;
const scenes =
  'Harbour,Mountain,Desert,Reef,Orchard,Delta,Canyon,Glacier,Market,Garden,Lagoon,Ridge,Meadow,Tundra,Island,Quarry';
const sizes = ['24 × 30 cm', '40 × 50 cm', '64 × 80 cm', '80 × 100 cm'];

/**
 * Writes a CSV of so many products in the shapes of the sample: its words, texts, types, tags and prices, three
 * variants each, and the attributes of prints. The same number gives the same file.
 */
export async function writeLargeCatalogue(path: string, products: number): Promise<void> {
  const rows: string[][] = [];
  for await (const { cells } of readCsv(fileURLToPath(sample))) rows.push(cells);
  const [header = [], ...lines] = rows;
  const at = (name: string): number => header.indexOf(name);
  const column = {
    handle: at('Handle'),
    title: at('Title'),
    option: at('Option1 name'),
    value: at('Option1 value'),
  };
  const first = lines.filter((cells) => cells[column.title] !== '');
  const titles = first.map((cells) => cells[column.title]!.split(' '));
  const random = seeded(66_000);
  const choose = random.pick;
  const named = Object.entries(attributes).map(([key, values]) => ({
    header: `${key} (product.metafields.tessera.${key})`,
    values: values.split(','),
  }));
  const file = createWriteStream(path);
  file.write(toCsv([[...header, ...named.map(({ header: name }) => name)]]));
  for (let n = 1; n <= products; n += 1) {
    const product = [...choose(first)];
    const words = [choose(titles)[0]!, choose(scenes.split(',')), choose(titles).at(-1)!];
    product[column.handle] = `${words.join('-')}-${n}`.toLowerCase();
    product[column.title] = `${words.join(' ')} ${n}`;
    const price = 20 + Math.floor(random() * 180);
    const variants = sizes.slice(0, 3).map((size, index) => {
      const cells = index === 0 ? [...product] : product.map(() => '');
      cells[column.handle] = product[column.handle]!;
      cells[column.option] = 'Size';
      cells[column.value] = sizes[(n + index) % sizes.length] ?? size;
      cells[at('Variant sku')] = `LARGE-${n}-${index}`;
      cells[at('Variant grams')] = '500';
      cells[at('Variant inventory policy')] = 'deny';
      cells[at('Variant inventory quantity')] = String(Math.floor(random() * 30));
      cells[at('Variant price')] = `${price + index * 30}.00`;
      cells[at('Variant requires shipping')] = 'TRUE';
      cells[at('Variant taxable')] = 'TRUE';
      return [...cells, ...named.map(({ values }) => (index === 0 ? choose(values) : ''))];
    });
    if (!file.write(toCsv(variants))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}
