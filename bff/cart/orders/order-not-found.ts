import { ProblemError } from '@tessera/bff-kit/problem';

/** Also for the orders of others: that one exists is nobody else's business. */
export const orderNotFound = (): ProblemError =>
  new ProblemError(404, {
    type: 'order-not-found',
    title: 'We cannot find this order',
    detail:
      'Orders are shown in the browser they were placed in and in the account of their shopper.',
  });
