import { rotateUrls } from '../service-urls.ts';
import type { Tokens } from '../tokens.ts';
import type { CloudEvent, FeedHead, FeedPage } from './cloud-event.ts';

/** How much later than promised an answer may come before the connection counts as dead. */
const slackMs = 10_000;

export interface FeedClient {
  /** What follows a position, oldest first; with nothing to tell the source waits for `timeoutMs`. */
  read(o: {
    after: number;
    limit: number;
    timeoutMs: number;
    signal: AbortSignal;
  }): Promise<CloudEvent[]>;
  /** How far the source has come. */
  head(signal: AbortSignal): Promise<FeedHead>;
}

/**
 * Asks another service's feed.
 *
 * @param o.url of the source; several instances, separated by commas, stand in for one another
 */
export function createFeedClient(o: { url: string; audience: string; tokens: Tokens }): FeedClient {
  const urls = rotateUrls(o.url);

  async function ask<T>(path: string, timeoutMs: number, signal: AbortSignal): Promise<T> {
    const url = urls.current() + path;
    const late = AbortSignal.timeout(timeoutMs + slackMs);
    const authorization = `Bearer ${await o.tokens.signService(o.audience)}`;
    try {
      const response = await fetch(url, {
        headers: { authorization },
        signal: AbortSignal.any([signal, late]),
      });
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      return (await response.json()) as T;
    } catch (error) {
      // Whoever tries again asks the next instance.
      if (!signal.aborted) urls.advance();
      throw error;
    }
  }

  return {
    async read({ after, limit, timeoutMs, signal }) {
      const path = `/events?lastEventId=${after}&timeout=${timeoutMs}&limit=${limit}`;
      return (await ask<FeedPage>(path, timeoutMs, signal)).events;
    },
    head: (signal) => ask<FeedHead>('/events/head', 0, signal),
  };
}
