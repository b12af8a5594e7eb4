import type { Database } from '@tessera/bff-kit/database';
import { correctStock } from './correct-stock.ts';
import { correctionText } from './explain-correction.ts';
import { readSkuStock, type SkuStock } from './sku-stock.ts';

/** What a command prints, and whether it did what it was asked for. */
interface Said {
  text: string;
  ok: boolean;
}

/** `catalog stock SKU` shows, `catalog stock SKU 25` corrects. */
export async function stockCommand(db: Database, sku: string, count?: string): Promise<Said> {
  if (count === undefined) {
    const found = await readSkuStock(db, sku);
    return found.length > 0
      ? { text: found.map(stockText).join(''), ok: true }
      : { text: `${correctionText(sku, { outcome: 'unknown' })}\n`, ok: false };
  }
  if (!/^\d{1,9}$/.test(count)) {
    const text = `"${count}" is no count. Say how many pieces are there: a whole number from 0 on.\n`;
    return { text, ok: false };
  }
  const result = await correctStock(db, sku, Number(count));
  if (result.outcome === 'corrected') return { text: stockText(result.stock), ok: true };
  return { text: `${correctionText(sku, result)}\n`, ok: false };
}

function stockText({ sku, product, onHand, held, sold, oversell }: SkuStock): string {
  return [
    `${sku} (${product})`,
    `  on hand   ${onHand}${oversell ? ', and sold beyond that' : ''}`,
    `  held      ${held}, by orders that are being paid`,
    `  sold      ${sold}`,
    `  oversell  ${oversell ? 'yes' : 'no'}`,
    '',
  ].join('\n');
}
