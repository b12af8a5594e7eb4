import type { PlaceOrder } from '../cart/api-types.ts';

/** What a shopper typed, by field name, to be shown again. Never the card. */
export interface CheckoutValues {
  email: string;
  name: string;
  line1: string;
  postcode: string;
  city: string;
  country: string;
  delivery: PlaceOrder['delivery'];
  storeId: string;
  giftNote: string;
}

export const emptyValues: CheckoutValues = {
  email: '',
  name: '',
  line1: '',
  postcode: '',
  city: '',
  country: 'DE',
  delivery: 'standard',
  storeId: '',
  giftNote: '',
};

const DELIVERIES = ['standard', 'express', 'pick-up'] as const;

/** The form's values as they were sent; an unknown delivery becomes the standard one. */
export function readValues(form: URLSearchParams): CheckoutValues {
  const text = (name: string) => form.get(name) ?? '';
  const delivery = DELIVERIES.find((id) => id === form.get('delivery')) ?? 'standard';
  return {
    email: text('email'),
    name: text('name'),
    line1: text('line1'),
    postcode: text('postcode'),
    city: text('city'),
    country: text('country') || 'DE',
    delivery,
    storeId: text('storeId'),
    giftNote: text('giftNote'),
  };
}

/** Name of the hidden field with the total that was shown for a way of delivery. */
export const totalField = (delivery: PlaceOrder['delivery']): string => `total-${delivery}`;

/** The same with what a promotion took off it. */
export const discountField = (delivery: PlaceOrder['delivery']): string => `discount-${delivery}`;

/** Name of the hidden field with the currency that everything was shown in. */
export const currencyField = 'currency';

/** What a form was shown in; forms of pages from before there was more than one do not say. */
export const readCurrency = (form: URLSearchParams): string => form.get(currencyField) || 'EUR';

/** The order a form asks for. The total is the one that was on the button for the chosen delivery. */
export function readOrder(form: URLSearchParams): PlaceOrder {
  const values = readValues(form);
  const { email, name, line1, postcode, city, country, delivery, storeId } = values;
  const giftNote = values.giftNote.trim();
  const card = (field: string) => form.get(field) ?? '';
  return {
    email,
    name,
    delivery,
    ...(delivery === 'pick-up' ? { storeId } : { address: { line1, postcode, city, country } }),
    ...(giftNote !== '' && { giftNote }),
    card: {
      number: card('cardNumber'),
      expiry: card('expiry'),
      securityCode: card('securityCode'),
    },
    expectedTotal: { amount: Number(form.get(totalField(delivery))), currency: readCurrency(form) },
  };
}
