/** A value, or why the text is none. */
export type Parsed<T> = { value: T } | { problem: string };

const largest = 2_147_483_647;

/** "20.03" → 2003. Minor units; at most two decimals, no sign, no thousands separator. */
export function parsePrice(text: string): Parsed<number> {
  const match = /^(\d{1,9})(?:\.(\d{1,2})0*)?$/.exec(text);
  if (match === null) return { problem: `"${text}" is no price; write it like 1234.50` };
  const value = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return value > largest ? { problem: `"${text}" is more than the shop can charge` } : { value };
}

/** A whole number, also written as "12.0"; may be negative. */
export function parseWhole(text: string): Parsed<number> {
  if (!/^-?\d{1,10}(\.0+)?$/.test(text)) return { problem: `"${text}" is no whole number` };
  const value = Math.trunc(Number(text)) + 0;
  return Math.abs(value) > largest ? { problem: `"${text}" is too large` } : { value };
}

/** Spreadsheets write TRUE, Shopify true; empty is the usual, `fallback`. */
export function parseFlag(text: string, fallback: boolean): Parsed<boolean> {
  if (text === '') return { value: fallback };
  if (/^(true|yes|1)$/i.test(text)) return { value: true };
  if (/^(false|no|0)$/i.test(text)) return { value: false };
  return { problem: `"${text}" is neither TRUE nor FALSE` };
}

/** "a, b,a" → ['a', 'b'] */
export function parseTags(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/**
 * A handle is one segment of a URL in any script, percent-encoded when it is written into one:
 * no spaces, nothing that ends a path or a tag.
 */
export function parseHandle(text: string): Parsed<string> {
  const value = text.normalize('NFC').toLowerCase();
  if (value === '') return { problem: 'the row has no handle, so it belongs to no product' };
  if (/^[^\s/\\?#%"'<>\p{Cc}]{1,255}$/u.test(value) && !/^\.+$/.test(value)) return { value };
  return { problem: `"${text}" cannot be a handle: no spaces and none of / \\ ? # % " ' < >` };
}

/** Only what a browser may load: an address on the web, or a path of the shop. */
export function isImageAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) || /^\/(?!\/)\S*$/.test(text);
}
