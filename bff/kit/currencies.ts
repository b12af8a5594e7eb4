import type { Visitor } from './tokens.ts';

/** The currencies the shop sells in. Prices are written in the first, which is also what whoever names none is shown. */
export const currencies = ['EUR', 'GBP', 'USD'] as const;
export type Currency = (typeof currencies)[number];

export const homeCurrency: Currency = 'EUR';

export const isCurrency = (text: unknown): text is Currency =>
  (currencies as readonly unknown[]).includes(text);

/** The currency that prices are shown to a visitor in; one the shop does not sell in is the home one. */
export const currencyOf = ({ currency }: Pick<Visitor, 'currency'>): Currency =>
  isCurrency(currency) ? currency : homeCurrency;
