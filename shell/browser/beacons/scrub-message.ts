const longest = 200;

/** In this order: an address is gone before its digits are looked at. */
const rules: readonly [RegExp, string][] = [
  [/[a-z][a-z0-9+.-]*:\/\/[^\s"'`]+/gi, '<url>'],
  [/[^\s"'`<>()]+@[^\s"'`<>()]+/g, '<email>'],
  [/(^|[\s"'`(])\/[^\s"'`)]+/g, '$1<path>'],
  [/"[^"]{41,}"|'[^']{41,}'|`[^`]{41,}`|“[^”]{41,}”/g, '…'],
  [/\d+/g, '#'],
];

function firstLine(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  // A promise may be rejected with anything; what an object holds may be what somebody typed.
  return typeof error === 'string' ? error : typeof error;
}

/**
 * An error's first line as it may be stored: without addresses, e-mail addresses, digits and long
 * quotations, because those may hold what a person typed or who they are. At most 200 characters.
 */
export function scrubMessage(error: unknown): string {
  const [line = ''] = firstLine(error).split('\n');
  return rules
    .reduce((text, [found, instead]) => text.replace(found, instead), line.slice(0, 2_000))
    .slice(0, longest);
}
