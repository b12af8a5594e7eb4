import { ProblemError } from '@tessera/bff-kit/problem';

/** No product on sale has the handle. */
export const productNotFound = (handle: string): ProblemError =>
  new ProblemError(404, {
    type: 'product-not-found',
    title: 'There is no such product',
    detail: `No product has the handle "${handle}", or it is no longer sold. Look for it with a search.`,
  });
