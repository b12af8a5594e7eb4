import { homeCurrency, isCurrency, type Currency } from '@tessera/bff-kit/currencies';
import { wantedTags } from '../language/wanted-tags.ts';
import { currencyCookieName } from './currency-cookie.ts';

const ofRegion: Readonly<Record<string, Currency>> = { GB: 'GBP', US: 'USD' };

// Robots that name a language name American English, and would file a print under a price that is not in its markup.
const robots = /bot\b|crawl|spider|slurp|facebookexternalhit/i;

/**
 * The currency of a request's prices: what the visitor chose, else that of the region of the language their browser
 * wants most. Robots are told the currency that is in the markup for them.
 */
export function readCurrency(
  cookies: ReadonlyMap<string, string>,
  header: (name: string) => string | undefined,
): Currency {
  const chosen = cookies.get(currencyCookieName);
  if (isCurrency(chosen)) return chosen;
  if (robots.test(header('user-agent') ?? '')) return homeCurrency;
  const [wanted = ''] = wantedTags(header('accept-language') ?? null);
  const region = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})$/i.exec(wanted)?.[1] ?? '';
  return ofRegion[region.toUpperCase()] ?? homeCurrency;
}
