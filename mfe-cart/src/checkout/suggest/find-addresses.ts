import type { components } from '@tessera/bff-cart-contract/openapi';
import type { Api } from '@tessera/mfe-kit/api';
import type { SavedAddress } from './saved-addresses.ts';
import { startsLike } from './starts-like.ts';

type Suggested = components['schemas']['AddressSuggestion'];

/** What choosing it fills in; `null` leaves a field as it is. */
export interface FoundAddress extends Suggested {
  /** one of the shopper's own */
  saved: boolean;
}

const MOST = 6;
/** The service asks for so many characters. */
const SHORTEST = 3;
/** Who types on does not wait for either. */
const PATIENCE_MS = 2_000;

/**
 * The shopper's own addresses that start like what was typed, then those of the service. Each may fail or hang by itself: what
 * the other has is shown.
 */
export async function findAddresses(o: {
  api: Api;
  text: string;
  country: string | null;
  own: Promise<SavedAddress[]>;
  signal: AbortSignal;
}): Promise<FoundAddress[]> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const [own, suggested] = await Promise.all([
    orNone(inTime(o.own, patience)),
    orNone(ask(o, AbortSignal.any([o.signal, patience]))),
  ]);
  const mine = own.filter((address) => startsLike(o.text, addressWords(address))).map(toFound);
  const others = suggested.filter((one) => !mine.some((address) => isSame(one, address)));
  return [...mine, ...others.map((one) => ({ ...one, saved: false }))].slice(0, MOST);
}

async function ask(
  { api, text, country }: { api: Api; text: string; country: string | null },
  signal: AbortSignal,
): Promise<Suggested[]> {
  if (text.length < SHORTEST) return [];
  const search = new URLSearchParams({ q: text, ...(country && { country }) });
  const path = `/api/cart/address-suggestions?${search}`;
  return (await api.get<components['schemas']['AddressSuggestions']>(path, signal)).suggestions;
}

const orNone = <T>(asked: Promise<T[]>): Promise<T[]> => asked.catch(() => []);

function inTime<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new Error('It took too long.')), { once: true }),
  );
  return Promise.race([asked, late]);
}

const addressWords = ({ line1, line2, postcode, city }: SavedAddress): string =>
  [line1, line2, postcode, city].filter(Boolean).join(' ');

// The form has one line for both.
const toFound = ({ line1, line2, postcode, city, country }: SavedAddress): FoundAddress => ({
  line1: [line1, line2].filter(Boolean).join(', '),
  postcode,
  city,
  country,
  saved: true,
});

const isSame = (one: Suggested, other: Suggested): boolean =>
  one.line1 === other.line1 && one.postcode === other.postcode && one.country === other.country;
