import { openOffline } from './testing/open-offline.ts';
import { openPhoton } from './testing/open-photon.ts';
import { describeSuggestions } from './testing/suggestions-suite.ts';

describeSuggestions('offline', openOffline);
describeSuggestions('photon', openPhoton);
