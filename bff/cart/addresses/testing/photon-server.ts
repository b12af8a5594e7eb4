import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { compact, foldWords } from '../text/fold-words.ts';
import { isClose } from '../text/is-close.ts';
import { FEATURES } from './photon-features.ts';

// What a server of version 0.4 takes; it refuses anything else.
const KNOWN = ['q', 'limit', 'lang', 'layer', 'lon', 'lat', 'zoom', 'location_bias_scale', 'bbox'];
const LANGUAGES = ['default', 'de', 'en', 'fr'];
const LAYERS = [
  'house',
  'street',
  'locality',
  'district',
  'city',
  'county',
  'state',
  'country',
  'other',
];

/** What the server does instead of answering. */
export type Trouble =
  'none' | 'fails' | 'hangs' | 'speaks HTML' | 'answers something else' | 'redirects';

export interface PhotonServer {
  url: string;
  /** the queries that came, in order */
  asked: URLSearchParams[];
  trouble: Trouble;
  stop(): Promise<void>;
}

/** A server on this machine that speaks as much of Photon's published API as the shop uses. No map, no network. */
export async function startPhotonServer(): Promise<PhotonServer> {
  const app = new Hono();
  const photon: PhotonServer = { url: '', asked: [], trouble: 'none', stop };
  app.get('/api', (c) => {
    const query = new URL(c.req.url).searchParams;
    photon.asked.push(query);
    switch (photon.trouble) {
      case 'fails':
        return c.json({ message: 'out of memory' }, 500);
      case 'hangs':
        return new Promise<Response>(() => {});
      case 'speaks HTML':
        return c.html('<h1>Bad gateway</h1>');
      case 'answers something else':
        return c.json({ results: [] });
      case 'redirects':
        return c.redirect('/elsewhere?' + query.toString());
      case 'none': {
        const objection = objectionTo(query);
        if (objection) return c.json({ message: objection }, 400);
        return c.json({ type: 'FeatureCollection', features: search(query) });
      }
    }
  });
  app.get('/elsewhere', (c) => {
    photon.asked.push(new URL(c.req.url).searchParams);
    return c.json({ type: 'FeatureCollection', features: [] });
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  photon.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return photon;

  async function stop() {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}

function objectionTo(query: URLSearchParams): string | null {
  const unknown = [...query.keys()].find((key) => !KNOWN.includes(key));
  if (unknown) return `unknown query parameter '${unknown}'`;
  if (!query.get('q')) return "missing search term 'q'";
  const language = query.get('lang');
  if (language && !LANGUAGES.includes(language)) return 'language is not supported';
  const layer = query.getAll('layer').find((name) => !LAYERS.includes(name));
  return layer ? `Invalid layer '${layer}'` : null;
}

/** Tolerant, as the real one: each word is near a word of the feature, house numbers are optional. */
function search(query: URLSearchParams): unknown[] {
  const words = foldWords(query.get('q') ?? '');
  const found = FEATURES.filter(({ properties = {} }) => {
    const { type, name, street, postcode, city } = properties;
    if (typeof type !== 'string' || !query.getAll('layer').includes(type)) return false;
    const own = [name, street, postcode, city].filter((text) => typeof text === 'string');
    const known = [...own.flatMap(foldWords), ...own.map(compact)];
    return words.every(
      (word) =>
        (/^\d{1,3}[a-z]?$/.test(word) && type !== 'city') ||
        known.some((other) => other.includes(word) || isClose(word, other)),
    );
  });
  return found.slice(0, Number(query.get('limit')));
}
