import { createOfflineSuggestions } from '../offline/offline-suggestions.ts';
import type { OpenedSuggestions } from './suggestions-suite.ts';

/** The embedded gazetteer. */
export const openOffline = async (): Promise<OpenedSuggestions> => ({
  addresses: createOfflineSuggestions(),
  close: async () => {},
});
