import type { Problem } from '@tessera/mfe-kit/api';
import { fieldWords } from '../cart/problem-words.ts';

/** A mistake, by the name of the form's field. */
export interface FormError {
  field: string;
  message: string;
}

/** The service's field names where the form's are others. */
const FIELDS: Record<string, string> = {
  'address.line1': 'line1',
  'address.postcode': 'postcode',
  'address.city': 'city',
  'address.country': 'country',
  'card.number': 'cardNumber',
  'card.expiry': 'expiry',
  'card.securityCode': 'securityCode',
};

/** The service's mistakes as the form's, in the visitor's language and in the order of the page. */
export const formErrors = (
  errors: NonNullable<Problem['errors']>,
  words: Readonly<Record<string, string>>,
): FormError[] =>
  errors.map(({ field: path, code, message }) => {
    const field = FIELDS[path] ?? path;
    return {
      field,
      message: fieldWords({ field, message, ...(code && { code }) }, words) ?? message,
    };
  });

/** What is wrong with one field, if anything. */
export const errorOf = (errors: FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;
