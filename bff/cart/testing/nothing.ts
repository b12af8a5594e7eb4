import { refuse } from '@tessera/bff-kit/testing/nothing';
import type { Payments } from '../payments/payment-port.ts';

/** For building the routes without calling any. */
export const noPayments: Payments = {
  tokenise: refuse('payment provider'),
  authorise: refuse('payment provider'),
  confirm: refuse('payment provider'),
  capture: refuse('payment provider'),
  void: refuse('payment provider'),
};
