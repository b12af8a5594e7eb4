import type { Messages } from '@tessera/mfe-kit/messages';
import type { EverywhereMessages } from './en.ts';

export default {
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  accountOf: (name) => `Konto von ${name}`,
  links: {
    '/account': 'Dein Konto',
    '/account/orders': 'Bestellungen',
    '/account/addresses': 'Adressen',
    '/account/wishlist': 'Merkliste',
  },
  wishlist: {
    keep: 'Auf die Merkliste',
    keepOne: (title) => `${title} auf die Merkliste`,
    takeOut: 'Von der Merkliste nehmen',
    view: 'Merkliste ansehen',
    failed:
      'Das hat nicht geklappt, und es wurde nichts geändert. Prüfe, ob du online bist, und versuche es noch einmal.',
  },
} satisfies Messages<EverywhereMessages>;
