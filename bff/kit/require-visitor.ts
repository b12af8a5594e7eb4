import type { MiddlewareHandler } from 'hono';
import { ProblemError } from './problem.ts';
import type { ServiceEnv } from './service.ts';
import type { Tokens } from './tokens.ts';

/** Sets `c.var.visitor` from the token that the shell sends along, or refuses with 401. */
export function requireVisitor(tokens: Tokens): MiddlewareHandler<ServiceEnv> {
  return async function checkVisitorToken(c, next) {
    const token = c.req.header('tessera-visitor');
    if (token === undefined) throw unauthorized('The request carries no visitor token.');
    const visitor = await tokens.verifyVisitor(token).catch(() => {
      throw unauthorized('The visitor token is forged, expired or meant for another service.');
    });
    c.set('visitor', visitor);
    return next();
  };
}

function unauthorized(what: string): ProblemError {
  return new ProblemError(401, {
    type: 'unauthorized',
    detail: `${what} Call this address through the shop's public URL, which adds one.`,
  });
}
