import { findRegistry, type Registry } from './find-registry.ts';
import { RefusedError } from './usage-error.ts';
import { ProblemAnswer, readProblem } from './problem-answer.ts';

export interface RegistryClient extends Registry {
  /** `GET /_releases/api<path>`. Throws a {@link ProblemAnswer} for what the registry refuses. */
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>;
  /** A call whose answer is read as it comes: server-sent events. */
  stream(path: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
}

const timeoutMs = 30_000;
/** Such a request did not reach anybody. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function unreachable(origin: string, error: unknown, changes: boolean): RefusedError {
  const { cause, name, message } = error as Error & { cause?: { code?: string } };
  const code = cause?.code ?? (name === 'TimeoutError' ? `${timeoutMs / 1000} s` : message);
  const known = !changes || neverSent.has(cause?.code ?? '');
  return new RefusedError(
    `The registry at ${origin} does not answer (${code}). ` +
      (known
        ? 'Nothing was changed.\n'
        : 'Whether it did what was asked is not known: see npx tessera status.\n') +
      'On this machine, npx tessera ps says what runs; elsewhere, check TESSERA_REGISTRY_URL.',
    { cause: error },
  );
}

/** Asks the registry's API with the key that was found. */
export function createRegistryClient({ origin, key }: Registry): RegistryClient {
  async function call(path: string, init: RequestInit): Promise<Response> {
    const headers = { authorization: `Bearer ${key}`, ...(init.headers as object) };
    const response = await fetch(`${origin}/_releases/api${path}`, { ...init, headers }).catch(
      (error: unknown) => {
        throw unreachable(origin, error, (init.method ?? 'GET') !== 'GET');
      },
    );
    if (!response.ok) throw new ProblemAnswer(await readProblem(response));
    return response;
  }

  async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await call(path, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  return {
    origin,
    key,
    get: (path) => send('GET', path),
    send,
    async stream(path, signal) {
      const { body } = await call(path, { signal, headers: { accept: 'text/event-stream' } });
      if (body === null) throw new RefusedError(`The registry at ${origin} sent no events.`);
      // Taken at once: a body that nobody reads yet is cancelled when its response is garbage.
      return body.values();
    },
  };
}

/** The client of the registry this command is about. */
export const openRegistry = async (): Promise<RegistryClient> =>
  createRegistryClient(await findRegistry());
