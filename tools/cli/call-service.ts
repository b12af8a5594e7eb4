import path from 'node:path';
import { createTokens, type Tokens } from '@tessera/bff-kit/tokens';
import { loadServiceKeys } from '@tessera/stack/supervisor/service-keys';
import { findService, type FoundService } from './find-service.ts';
import { ProblemAnswer, readProblem } from './problem-answer.ts';
import { RefusedError } from './usage-error.ts';

const timeoutMs = 30_000;
/** The name whose key every service of the shop trusts without its being a process. */
const self = 'cli';

/**
 * Asks a service of the shop on this machine, signed as `cli`, which its `/internal` addresses let in.
 *
 * @param service a name, or what {@link findService} found, to stay with the same process
 * @returns the JSON of the answer; null when there is none
 * @throws {ProblemAnswer} what the service refuses
 * @example const { orders } = await callService<Orders>('cart', 'GET', '/internal/orders?status=placing');
 */
export async function callService<T>(
  service: string | FoundService,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  address: string,
  json?: unknown,
  options: { timeoutMs?: number } = {},
): Promise<T> {
  const found = typeof service === 'string' ? await findService(service) : service;
  const token = await tokensOf(found.dataDir).signService(found.name);
  const response = await fetch(found.origin + address, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(json !== undefined && { 'content-type': 'application/json' }),
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    signal: AbortSignal.timeout(options.timeoutMs ?? timeoutMs),
  }).catch((error: unknown) => {
    throw unreachable(found, error, method !== 'GET');
  });
  if (!response.ok) throw await refusal(found, response);
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as T;
}

function tokensOf(dataDir: string): Tokens {
  const keys = loadServiceKeys(path.join(dataDir, 'keys'), [self]);
  const { signingKey } = keys.own[self]!;
  return createTokens({ service: self, signingKey, trustedKeys: keys.trusted });
}

async function refusal({ name, origin }: FoundService, response: Response): Promise<Error> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    return new ProblemAnswer(await readProblem(response));
  }
  const { status, statusText } = response;
  return new ProblemAnswer({
    type: 'about:blank',
    status,
    title: `${status} ${statusText}`.trim(),
    detail:
      `${name} at ${origin} answered, but not as a service of the shop does. ` +
      'npx tessera ps says what runs; its log is in logs/ of the data folder.',
  });
}

function unreachable({ name, origin }: FoundService, error: unknown, changes: boolean): Error {
  const { cause, message } = error as Error & { cause?: { code?: string } };
  const outcome =
    changes && cause?.code !== 'ECONNREFUSED'
      ? 'Whether it did what was asked is not known; ask again to see.'
      : 'Nothing was changed.';
  return new RefusedError(
    `${name} at ${origin} does not answer (${cause?.code ?? message}). ${outcome} ` +
      'npx tessera ps says what runs.',
    { cause: error },
  );
}
