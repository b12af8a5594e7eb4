import { homeCurrency, type Currency } from '@tessera/bff-kit/currencies';
import type { Answer } from '../catalogue/answer-cache.ts';

interface Money {
  amount: number;
  currency: string;
}
type Prices = Record<string, number>;
type PricedSummary = { from: Money; prices: Prices };
type PricedProduct = PricedSummary & { variants: { price: Money; prices: Prices }[] };

const shown = (price: Money, prices: Prices, currency: Currency): Money => {
  const amount = prices[currency];
  return amount === undefined ? price : { amount, currency };
};

const summaryIn = <Summary extends PricedSummary>(
  summary: Summary,
  currency: Currency,
): Summary => ({ ...summary, from: shown(summary.from, summary.prices, currency) });

/** Products as they are answered, with `from` in a currency. In the home one the text stays as the database wrote it. */
export function productsIn(answer: Answer, currency: Currency): Answer {
  if (currency === homeCurrency) return answer;
  const list = JSON.parse(answer.body) as { items: PricedSummary[] };
  const items = list.items.map((summary) => summaryIn(summary, currency));
  return { ...answer, body: JSON.stringify({ ...list, items }) };
}

/** The same for one product with its variants. */
export function productIn(answer: Answer, currency: Currency): Answer {
  if (currency === homeCurrency) return answer;
  const product = JSON.parse(answer.body) as PricedProduct;
  const variants = product.variants.map((variant) => ({
    ...variant,
    price: shown(variant.price, variant.prices, currency),
  }));
  return { ...answer, body: JSON.stringify({ ...summaryIn(product, currency), variants }) };
}
