import { createCircuitBreaker } from '@tessera/bff-kit/circuit-breaker';
import { createRateLimit } from '@tessera/bff-kit/fragments/rate-limit';
import { findDestination } from '../../delivery/destinations.ts';
import { SuggestionsUnavailable, type AddressSuggestions } from '../address-suggestions.ts';
import { distinctSuggestions } from '../distinct-suggestions.ts';
import { toSuggestion } from '../to-suggestion.ts';
import { askPhoton } from './ask-photon.ts';
import { COUNTRY_CENTRES } from './country-centres.ts';
import { readPlaces } from './read-places.ts';

/** Shoppers type on; an answer that comes later helps nobody. */
const PATIENCE_MS = 1_000;
/** More than are shown: houses of one street become one suggestion, and other countries are left out. */
const ASKED_FOR = 20;
const LAYERS = ['house', 'street', 'city'];
/** Out of 18: a country, not a quarter. */
const ZOOM = 5;

interface PhotonSettings {
  /** of the server: `https://photon.example` */
  url: string;
  timeoutMs?: number | undefined;
  /** requests that go out a second; a public server throttles whoever asks more often than is fair */
  perSecond?: number | undefined;
  now?: (() => number) | undefined;
}

/**
 * Suggestions from a server of Photon, the geocoder for OpenStreetMap. Only parameters that servers know since 0.4 are
 * sent, as one refuses what it does not know.
 *
 * @see https://github.com/komoot/photon/blob/master/docs/api-v1.md
 */
export function createPhotonSuggestions(o: PhotonSettings): AddressSuggestions {
  const breaker = createCircuitBreaker({ failures: 4, restMs: 10_000 }, o.now);
  const limit = createRateLimit(o.perSecond ?? 20, 1_000);

  async function ask(url: URL) {
    try {
      const places = readPlaces(await askPhoton(url, o.timeoutMs ?? PATIENCE_MS));
      if (places === null) throw new SuggestionsUnavailable('Photon answered with something else');
      breaker.succeeded();
      return places;
    } catch (error) {
      breaker.failed();
      throw error;
    }
  }

  return {
    async find({ text, country }) {
      if (!limit.take()) throw new SuggestionsUnavailable('too many questions to Photon at once');
      if (!breaker.allows())
        throw new SuggestionsUnavailable('Photon failed several times, resting');
      const found = await ask(searchUrl(o.url, text, country));
      const places = found.filter((place) => findDestination(place.country) !== undefined);
      const here = places.filter((place) => place.country === country);
      const elsewhere = places.filter((place) => place.country !== country);
      return distinctSuggestions([...here, ...elsewhere].map((place) => toSuggestion(place, text)));
    },
  };
}

function searchUrl(server: string, text: string, country: string | null): URL {
  const url = new URL(`${server.replace(/\/+$/, '')}/api`);
  url.searchParams.set('q', text);
  url.searchParams.set('limit', String(ASKED_FOR));
  // Names as they are written there, which is what a parcel needs.
  url.searchParams.set('lang', 'default');
  for (const layer of LAYERS) url.searchParams.append('layer', layer);
  const centre = COUNTRY_CENTRES[country ?? ''];
  if (centre) {
    url.searchParams.set('lon', String(centre[0]));
    url.searchParams.set('lat', String(centre[1]));
    url.searchParams.set('zoom', String(ZOOM));
  }
  return url;
}
