import type { Messages } from '@tessera/mfe-kit/messages';
import type { WishlistMessages } from './en.ts';

export default {
  title: 'Deine Merkliste',
  done: {
    saved: 'Der Druck ist auf deiner Merkliste.',
    removed: 'Der Druck steht nicht mehr auf der Liste.',
    shared: 'Deine Merkliste hat jetzt einen Link. Wer den Link hat, kann sie sehen.',
    withdrawn: 'Der Link funktioniert nicht mehr.',
  },
  nothingChanged: 'Es wurde nichts geändert',
  keptHere:
    'Sie wird für diesen Browser aufgehoben. {link|Melde dich an}, um sie auf jedem Gerät zu haben; was darauf steht, kommt mit.',
  empty: 'Noch steht nichts darauf',
  emptySay: 'Mit „Auf die Merkliste“ auf der Seite eines Drucks kommt er hierher.',
  takeOut: (title) => `${title} von der Liste nehmen`,
  notForSale: 'Zurzeit nicht erhältlich.',
  share: {
    title: 'Anderen zeigen',
    say: 'Du bekommst einen Link, den niemand erraten kann. Er zeigt die Drucke, nicht deinen Namen.',
    make: 'Link erstellen',
    made: 'Wer diesen Link hat, sieht deine Merkliste:',
    withdraw: 'Link zurückziehen',
  },
  shared: {
    title: 'Eine Merkliste für dich',
    empty: 'Sie ist gerade leer',
    emptySay: 'Sieh später noch einmal nach.',
    noneTitle: 'Diese Merkliste gibt es nicht',
    none: 'Diese Merkliste wird nicht mehr geteilt',
    noneSay: 'Oder der Link ist nicht vollständig. Frage, wer ihn dir geschickt hat.',
  },
  problems: {
    'not-found':
      'Vielleicht wird dieser Druck nicht mehr verkauft. Wenn er neu ist, versuche es gleich noch einmal.',
    'wishlist-full':
      'Deine Merkliste ist voll. Nimm einen Druck herunter und füge dann diesen hinzu.',
  },
} satisfies Messages<WishlistMessages>;
