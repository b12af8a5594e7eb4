// In this order: an address inside a URL goes with the URL.
const personal: [RegExp, string][] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s'")\]]+/gi, '<url>'],
  [/\b(?:blob|data):[^\s'")\]]+/gi, '<url>'],
  [/[^\s@<>'"(),;:]+@[^\s@<>'"(),;:]+/g, '<email>'],
  // Card numbers, telephone numbers, ids: five digits and more, however they are grouped.
  [/\+?\d(?:[ ./()-]{0,2}\d){4,}/g, '<number>'],
];

const longest = 200;

/** An error's first line without what could be somebody's: addresses, e-mail addresses, long numbers. */
export function stripMessage(message: string): string {
  let text = (message.split(/[\r\n\u2028\u2029]/, 1)[0] ?? '').slice(0, longest);
  for (const [pattern, word] of personal) text = text.replace(pattern, word);
  return text.slice(0, longest).toWellFormed();
}
