import type { Messages } from '@tessera/mfe-kit/messages';
import { pluralIn } from '@tessera/mfe-kit/plural';
import type { CartPageMessages } from './en.ts';

const plural = pluralIn('de');

export default {
  title: 'Warenkorb',
  description: 'Deine gewählten Drucke mit Lieferung und Steuer. 60 Tage kostenlose Rückgabe.',
  notChanged: 'Der Warenkorb wurde nicht geändert',
  orderInProgress: 'Aus diesem Warenkorb wird gerade eine Bestellung',
  seeOrder: 'Sieh nach, wie weit sie ist',
  empty: 'Dein Warenkorb ist leer',
  emptySay: 'Was du hineinlegst, bleibt 90 Tage hier, mit oder ohne Konto.',
  hangsWell: 'Passt dazu an die Wand',
  each: 'pro Stück',
  gone: 'Nicht mehr erhältlich',
  quantityOf: (title, variant) => `Anzahl von ${title}, ${variant}`,
  update: 'Ändern',
  remove: 'Entfernen',
  thePrint: 'Der Druck',
  wasRemoved: (title) => `${title} wurde entfernt.`,
  printRemoved: 'Der Druck wurde entfernt',
  again: {
    set: (quantity) => `Auf ${quantity} ändern`,
    remove: () => 'Trotzdem entfernen',
    save: () => 'Trotzdem merken',
    add: (quantity) => `${quantity} zurücklegen`,
  },
  saved: {
    title: 'Für später gemerkt',
    save: 'Für später merken',
    restore: 'In den Warenkorb',
    wasSaved: (title) => `${title} ist für später gemerkt.`,
    pieces: (quantity) => plural(quantity, { one: '# Stück', other: '# Stück' }),
  },
  anotherDay: 'An der Kasse kannst du einen anderen Tag wählen.',
  checkOut: (total) => `Zur Kasse, ${total}`,
} satisfies Messages<CartPageMessages>;
