import type { FoundAddress } from './find-addresses.ts';

type Control = HTMLInputElement | HTMLSelectElement;

const control = (near: HTMLInputElement, name: string): Control | null =>
  near.form?.querySelector<Control>(`[name="${name}"]`) ?? null;

/** The form's choice of countries. */
export const selectedCountry = (near: HTMLInputElement): HTMLSelectElement | null =>
  control(near, 'country') as HTMLSelectElement | null;

/** Writes an address into the fields of the form, as if it had been typed: who listens to the form hears of it. */
export function fillAddress(near: HTMLInputElement, address: FoundAddress): void {
  for (const name of ['line1', 'postcode', 'city', 'country'] as const) {
    const field = control(near, name);
    const value = address[name];
    if (field && value !== null && field.value !== value) write(field, value);
  }
}

function write(field: Control, value: string): void {
  // React keeps an eye on the property of each input and takes what it saw written for nothing new, so the property of the
  // prototype is used: https://github.com/facebook/react/issues/10135
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
  set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
