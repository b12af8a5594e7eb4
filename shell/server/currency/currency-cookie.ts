import type { Currency } from '@tessera/bff-kit/currencies';

export const currencyCookieName = 'tessera_currency';

const maxAgeSeconds = 400 * 24 * 60 * 60;

/** The Set-Cookie header that makes a browser keep the currency its visitor chose. */
export const currencySetCookie = (currency: Currency, secure: boolean): string =>
  `${currencyCookieName}=${currency}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
