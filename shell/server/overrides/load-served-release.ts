import { ReleaseSchema, type Release } from '../releases/release.ts';

/** A build that somebody serves, as it is now; `null` when its server is away or serves something else. */
export type LoadServedRelease = (name: string, url: string) => Promise<Release | null>;

/** A rebuild is to be seen at once; the fragments of one page ask together. */
const knownMs = 1_000;
const timeoutMs = 1_500;
const longestManifest = 2 * 1024 * 1024;
const mostServers = 100;

interface Known {
  until: number;
  release: Promise<Release | null>;
}

/**
 * Reads `<url>/release.json`. The address comes out of a token that the registry signed, never from a request.
 * The same manifest is the same object, so that what is cached by it stays.
 */
export function createLoadServedRelease(now: () => number = Date.now): LoadServedRelease {
  const known = new Map<string, Known>();
  const last = new Map<string, { text: string; release: Release }>();

  const load = async (key: string, name: string, origin: string): Promise<Release | null> => {
    const text = await readText(`${origin}/release.json`);
    if (text === null) return null;
    const before = last.get(key);
    if (before?.text === text) return before.release;
    const release = parseRelease(text, name);
    if (!release) return null;
    const served = { ...release, origin };
    last.set(key, { text, release: served });
    return served;
  };

  return async function loadServedRelease(name, url) {
    const origin = url.replace(/\/+$/, '');
    const key = `${name} ${origin}`;
    const entry = known.get(key);
    if (entry && entry.until > now()) return entry.release;
    if (known.size >= mostServers) {
      known.clear();
      last.clear();
    }
    const release = load(key, name, origin);
    known.set(key, { until: now() + knownMs, release });
    return release;
  };
}

function parseRelease(text: string, name: string): Release | null {
  try {
    const parsed = ReleaseSchema.safeParse(JSON.parse(text));
    return parsed.success && parsed.data.name === name ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The body, or `null` when there is none in time, or none that is meant. Redirects lead nowhere. */
async function readText(url: string): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { redirect: 'error', signal });
    if (response.status !== 200) return null;
    let text = '';
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      if (text.length > longestManifest) return null;
    }
    return text;
  } catch {
    // Away, cut off, or no text: to a page all the same.
    return null;
  }
}
