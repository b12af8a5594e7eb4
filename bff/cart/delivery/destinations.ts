/** A country that goods go to, and the VAT that a price includes there, in per cent. */
export interface Destination {
  country: string;
  name: string;
  taxPercent: number;
}

const destination = (country: string, name: string, taxPercent: number): Destination => ({
  country,
  name,
  taxPercent,
});

/** Where an order goes until its shopper says otherwise. */
export const HOME = destination('DE', 'Germany', 19);

/**
 * Where the shop delivers to, home first, with the standard rate of each country (the European Commission's
 * "Taxes in Europe" database, 2026; HMRC). Prices are the same everywhere and include what is due: a sale to another
 * member state is taxed there (one-stop shop). Nothing is collected on goods that leave for the United States.
 */
export const DESTINATIONS: readonly Destination[] = [
  HOME,
  destination('AT', 'Austria', 20),
  destination('BE', 'Belgium', 21),
  destination('BG', 'Bulgaria', 20),
  destination('HR', 'Croatia', 25),
  destination('CY', 'Cyprus', 19),
  destination('CZ', 'Czechia', 21),
  destination('DK', 'Denmark', 25),
  destination('EE', 'Estonia', 24),
  destination('FI', 'Finland', 25.5),
  destination('FR', 'France', 20),
  destination('GR', 'Greece', 24),
  destination('HU', 'Hungary', 27),
  destination('IE', 'Ireland', 23),
  destination('IT', 'Italy', 22),
  destination('LV', 'Latvia', 21),
  destination('LT', 'Lithuania', 21),
  destination('LU', 'Luxembourg', 17),
  destination('MT', 'Malta', 18),
  destination('NL', 'Netherlands', 21),
  destination('PL', 'Poland', 23),
  destination('PT', 'Portugal', 23),
  destination('RO', 'Romania', 21),
  destination('SK', 'Slovakia', 23),
  destination('SI', 'Slovenia', 22),
  destination('ES', 'Spain', 21),
  destination('SE', 'Sweden', 25),
  destination('GB', 'United Kingdom', 20),
  destination('US', 'United States', 0),
];

/** A country we deliver to, by its ISO 3166-1 code. */
export const findDestination = (country: string): Destination | undefined =>
  DESTINATIONS.find((one) => one.country === country);
