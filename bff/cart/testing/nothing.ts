import { refuse } from '@tessera/bff-kit/testing/nothing';
import type { AddressSuggestions } from '../addresses/address-suggestions.ts';
import type { Stores } from '../delivery/store-port.ts';
import type { Payments } from '../payments/payment-port.ts';

/** For building the routes without calling any. */
export const noPayments: Payments = {
  provider: 'offline',
  tokenise: refuse('payment provider'),
  authorise: refuse('payment provider'),
  confirm: refuse('payment provider'),
  capture: refuse('payment provider'),
  void: refuse('payment provider'),
  refund: refuse('payment provider'),
};

export const noAddresses: AddressSuggestions = { find: refuse('address suggestions') };

export const noStores: Stores = { find: refuse('list of stores') };
