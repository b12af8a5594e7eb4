import type { FieldError } from '@tessera/bff-kit/problem';
import { findDestination } from '../delivery/destinations.ts';
import { checkCard } from '../payments/check-card.ts';
import type { PlaceOrder } from './order-schemas.ts';

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

function checkAddress(address: PlaceOrder['address']): FieldError[] {
  const errors: FieldError[] = [];
  if (blank(address?.line1)) {
    errors.push({
      field: 'address.line1',
      code: 'missing',
      message: 'Enter the street and number',
    });
  }
  // Lenient: any letters and digits in any grouping, because couriers read what people write.
  const postcode = address?.postcode.replaceAll(/[^\p{L}\p{N}]/gu, '') ?? '';
  if (postcode.length < 3) {
    errors.push({ field: 'address.postcode', code: 'missing', message: 'Enter the postcode' });
  }
  if (blank(address?.city)) {
    errors.push({ field: 'address.city', code: 'missing', message: 'Enter the town or city' });
  }
  if (!findDestination(address?.country ?? '')) {
    errors.push({
      field: 'address.country',
      code: 'unknown',
      message: 'Choose a country we deliver to',
    });
  }
  return errors;
}

/** Every mistake in an order form, in the order of its fields and in the words a shopper reads and with a code for programs. */
export function checkOrderForm(form: PlaceOrder, now: Date): FieldError[] {
  const errors: FieldError[] = [];
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email.trim())) {
    errors.push(
      blank(form.email)
        ? { field: 'email', code: 'missing', message: 'Enter your e-mail address' }
        : {
            field: 'email',
            code: 'malformed',
            message: 'Enter an e-mail address like name@example.org',
          },
    );
  }
  if (blank(form.name)) {
    errors.push({ field: 'name', code: 'missing', message: 'Enter your full name' });
  }
  if (form.delivery !== 'pick-up') errors.push(...checkAddress(form.address));
  else if (blank(form.storeId)) {
    errors.push({
      field: 'storeId',
      code: 'missing',
      message: 'Choose the store you will pick up from',
    });
  }
  errors.push(...checkCard({ ...form.card, name: form.card.name ?? form.name }, now));
  return errors;
}
