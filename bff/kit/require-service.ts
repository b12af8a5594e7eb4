import type { MiddlewareHandler } from 'hono';
import { ProblemError } from './problem.ts';
import type { Tokens } from './tokens.ts';

/**
 * Lets in only other processes of the shop that are named here.
 *
 * @example app.use('/internal/*', requireService(tokens, ['cart']));
 */
export function requireService(tokens: Tokens, issuers: string[]): MiddlewareHandler {
  return async function checkServiceToken(c, next) {
    const header = c.req.header('authorization') ?? '';
    const token = header.startsWith('Bearer ') ? header.slice('Bearer '.length) : '';
    if (token === '') throw unauthorized('This address is for other services of the shop.');
    const { issuer } = await tokens.verifyService(token).catch(() => {
      throw unauthorized('The service token is forged, expired or meant for another service.');
    });
    if (!issuers.includes(issuer)) {
      throw new ProblemError(403, {
        type: 'forbidden',
        detail: `The service "${issuer}" may not call this address.`,
      });
    }
    return next();
  };
}

function unauthorized(what: string): ProblemError {
  return new ProblemError(401, {
    type: 'unauthorized',
    detail: `${what} Send "authorization: Bearer …" with a fresh token.`,
  });
}
