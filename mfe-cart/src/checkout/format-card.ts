/** A card number in groups of four while it is typed: "42424242" → "4242 4242". */
export const groupCardNumber = (text: string): string =>
  text
    .replace(/\D/g, '')
    .slice(0, 19)
    .replace(/(.{4})(?=.)/g, '$1 ');

/** An expiry with its slash while it is typed: "0428" → "04/28", "4/28" → "04/28". */
export function formatExpiry(text: string): string {
  const parts = /^\s*(\d)\s*[/.-]\s*(\d{0,4})/.exec(text);
  const digits = parts ? `0${parts[1]}${parts[2]}` : text.replace(/\D/g, '');
  const month = digits.slice(0, 2);
  const year =
    digits.length > 4 && digits.slice(2, 4) === '20' ? digits.slice(4, 6) : digits.slice(2, 4);
  return digits.length > 2 ? `${month}/${year}` : month;
}
