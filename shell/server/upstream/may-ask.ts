import type { UpstreamRequest, UpstreamResult } from './send-request.ts';

type Failure = Extract<UpstreamResult, { ok: false }>;
type Request = Pick<UpstreamRequest, 'method' | 'headers'>;

const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/** Carried out twice it changes no more than once: a read, or what its caller numbered for that. */
const isRepeatable = (request: Request): boolean =>
  isRead(request) || request.headers['idempotency-key'] !== undefined;

/**
 * Whether another instance may be asked after this one failed. A refused connection carried nothing, so anything may
 * go elsewhere; after one that broke only what may run twice, and once: a request that ends processes must not go
 * through all of them. Who waited for an instance in vain has no time left for another.
 *
 * @param broken how many instances have broken off, this one included
 */
export function mayAskAnother(request: Request, failure: Failure, broken: number): boolean {
  if (failure.reason === 'refused') return true;
  return failure.reason === 'broken' && broken === 1 && isRepeatable(request);
}

/**
 * Whether the same instance may be asked again, since there is no other. Only a read, and only what was certainly
 * not looked at: a refused connection, or a kept one that had gone.
 */
export function mayAskAgain(request: Request, failure: Failure): boolean {
  return isRead(request) && (failure.reason === 'refused' || failure.stale);
}
