const attribute = /\s(?:aria-label|alt|title|placeholder)="([^"]+)"/g;

const plain = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&#x27;', '’').replaceAll('&quot;', '"').trim();

/** All that a person reads or hears of a page's HTML, text by text, but for what is marked as written in English. */
export function wordsOfPage(html: string): string[] {
  const own = html.replaceAll(/<(\w+)[^>]*\slang="en"[^>]*>.*?<\/\1>/gs, '');
  const texts = own.replaceAll(/<[^>]*>/g, '\n').split('\n');
  const named = [...own.matchAll(attribute)].map(([, text = '']) => text);
  return [...texts, ...named].map(plain).filter((text) => /\p{L}/u.test(text));
}
