import { writeFile } from 'node:fs/promises';
import { catalogue } from '../catalogue.ts';
import { productsCsv } from './products-csv.ts';

await writeFile(new URL('products.csv', import.meta.url), productsCsv(catalogue));
console.log(`prints/seed/products.csv: ${catalogue.length} prints, 16 variants each.`);
