import type { FoundAddress } from './find-addresses.ts';

/** An address in a line: "Torstraße 12, 10119 Berlin", and the country when it is another one. */
export function addressLabel(
  { line1, postcode, city }: Omit<FoundAddress, 'country' | 'saved'>,
  country: string | null,
): string {
  const town = [postcode, city].filter(Boolean).join(' ');
  return [line1, town, country].filter(Boolean).join(', ');
}
