import { SuggestionsUnavailable } from '../address-suggestions.ts';

/**
 * One request. What goes wrong is told without the address it was about: neither the URL nor an error of `fetch`, whose
 * members a logger writes down, leaves this file.
 *
 * @throws {SuggestionsUnavailable}
 */
export async function askPhoton(url: URL, timeoutMs: number): Promise<unknown> {
  try {
    const headers = { accept: 'application/json', 'user-agent': 'tessera-cart' };
    // A redirect would carry the address to a server nobody named.
    const request = { headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) } as const;
    const response = await fetch(url, request);
    if (response.ok) return (await response.json()) as unknown;
    await response.body?.cancel();
    throw new SuggestionsUnavailable(`Photon answered ${response.status}`);
  } catch (error) {
    if (error instanceof SuggestionsUnavailable) throw error;
    const name = error instanceof Error ? error.name : 'something that is no error';
    const why = name === 'TimeoutError' ? `no answer in ${timeoutMs} ms` : `it failed with ${name}`;
    throw new SuggestionsUnavailable(`asking Photon: ${why}`);
  }
}
