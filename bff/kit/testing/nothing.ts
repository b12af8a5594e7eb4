import type { Database } from '../database.ts';
import type { Tokens } from '../tokens.ts';

/** A function that must not be called. */
export const refuse = (what: string) => () => {
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
  sign: refuse('key'),
  verify: refuse('key'),
};
