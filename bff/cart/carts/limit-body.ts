import { ProblemError } from '@tessera/bff-kit/problem';
import type { ServiceEnv } from '@tessera/bff-kit/service';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

const KIB = 16;

const refuse = (): never => {
  throw new ProblemError(413, {
    type: 'too-large',
    title: 'The request is too long',
    detail: `A change of the cart is shorter than ${KIB} KiB, so this one was not read and nothing was changed.`,
  });
};

const limitUnknownLength = bodyLimit({ maxSize: KIB * 1024, onError: refuse });

/**
 * Refuses bodies that are far longer than any change of a cart before they are read. By their length
 * if they have one: looking at the body first makes Node's request a web `Request` for each call.
 */
export const limitBody: MiddlewareHandler<ServiceEnv> = (c, next) => {
  const length = c.req.header('content-length');
  if (length === undefined) return limitUnknownLength(c, next);
  return Number(length) > KIB * 1024 ? refuse() : next();
};
