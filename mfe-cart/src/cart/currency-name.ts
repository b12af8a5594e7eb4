/** What a currency is called: "British Pound"; its code where nobody knows it. */
export const currencyName = (code: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code;
