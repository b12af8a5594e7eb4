import type { Database } from '@tessera/bff-kit/database';
import type { Tokens } from '@tessera/bff-kit/tokens';
import type { Payments } from '../payments/payment-port.ts';

const refuse = (what: string) => () => {
  throw new Error(`There is no ${what} here: only the description of the routes is wanted.`);
};

/** For building the routes without calling any. */
export const noDatabase: Database = {
  url: '',
  get pool(): never {
    return refuse('database')();
  },
  query: refuse('database'),
  transaction: refuse('database'),
  close: async () => {},
};

export const noTokens: Tokens = {
  signService: refuse('key'),
  signVisitor: refuse('key'),
  verifyService: refuse('key'),
  verifyVisitor: refuse('key'),
};

export const noPayments: Payments = {
  tokenise: refuse('payment provider'),
  authorise: refuse('payment provider'),
  confirm: refuse('payment provider'),
  capture: refuse('payment provider'),
  void: refuse('payment provider'),
};
