/** The shop speaks English; what differs by reader is how English writes numbers and dates. */
const defaultLocale = 'en-IE';

/**
 * The document's language, and that of every fragment in it: the first English the browser names with
 * a region. One for server and browser alike, or hydration would meet other text than was rendered.
 */
export function chooseLocale(acceptLanguage: string | null): string {
  const named = (acceptLanguage ?? '').split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  const english = named.find((tag) => /^en-[a-z]{2}$/i.test(tag));
  return english ? `en-${english.slice(3).toUpperCase()}` : defaultLocale;
}
