/** A refusal of the registry, as RFC 9457 has it. */
export class Refused extends Error {
  readonly status: number;
  readonly refusals: { words: string; against: string | null }[];

  constructor(status: number, problem: Record<string, unknown>) {
    super(String(problem['detail'] ?? problem['title'] ?? `The registry answered ${status}.`));
    this.name = 'Refused';
    this.status = status;
    this.refusals = (problem['refusals'] as Refused['refusals'] | undefined) ?? [];
  }
}

/** Calls the registry with the session of whoever is logged in. Throws {@link Refused}. */
export async function callRegistry<T>(
  path: string,
  o: { method?: 'POST' | 'DELETE'; json?: object; signal?: AbortSignal } = {},
): Promise<T> {
  const reply = await fetch(`/_releases/api${path}`, {
    method: o.method ?? 'GET',
    headers: { accept: 'application/json', ...(o.json && { 'content-type': 'application/json' }) },
    ...(o.json && { body: JSON.stringify(o.json) }),
    ...(o.signal && { signal: o.signal }),
  }).catch(() => {
    throw new Refused(0, { detail: 'The registry cannot be reached. What is live stays live.' });
  });
  if (reply.status === 401) location.assign('/_releases/login');
  const text = await reply.text();
  const body = parse(text);
  if (!reply.ok) throw new Refused(reply.status, (body ?? {}) as Record<string, unknown>);
  return body as T;
}

/** A proxy that does not reach the registry may answer in HTML. */
function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
