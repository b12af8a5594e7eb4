import type { AddressSuggestions } from './address-suggestions.ts';
import { createOfflineSuggestions } from './offline/offline-suggestions.ts';
import { createPhotonSuggestions } from './photon/photon-suggestions.ts';
import type { SuggestionConfig } from './suggestion-config.ts';

/** Where suggestions come from by the environment: the Photon server that it names, else the embedded gazetteer. */
export function createSuggestions(config: SuggestionConfig): AddressSuggestions {
  const url = config.ADDRESS_SUGGESTIONS_URL;
  return url === undefined ? createOfflineSuggestions() : createPhotonSuggestions({ url });
}
