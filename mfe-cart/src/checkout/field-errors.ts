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

/** The service's mistakes as the form's, in the order of the page. */
export const formErrors = (errors: { field: string; message: string }[]): FormError[] =>
  errors.map(({ field, message }) => ({ field: FIELDS[field] ?? field, message }));

/** What is wrong with one field, if anything. */
export const errorOf = (errors: FormError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;
