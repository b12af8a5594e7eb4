import type { Messages } from '@tessera/mfe-kit/messages';
import type { AddressesMessages } from './en.ts';

export default {
  title: 'Deine Adressen',
  addressOf: (name, line) => `Adresse von ${name}, ${line}`,
  default: 'Standardadresse',
  change: 'Ändern',
  makeDefault: 'Als Standard verwenden',
  remove: 'Entfernen',
  addAnother: 'Weitere Adresse hinzufügen',
  changeThis: 'Diese Adresse ändern',
  add: 'Adresse hinzufügen',
  done: {
    added: 'Die Adresse wurde hinzugefügt.',
    saved: 'Die Adresse wurde gespeichert.',
    removed: 'Die Adresse wurde entfernt.',
    default: 'Die Standardadresse wurde geändert.',
    gone: 'Diese Adresse war schon entfernt. Das sind die, die du hast.',
  },
  form: {
    name: 'Vor- und Nachname',
    line1: 'Straße und Hausnummer',
    line2: 'Wohnung, Etage, Firma',
    postcode: 'Postleitzahl',
    city: 'Ort',
    country: 'Land',
    isDefault: 'Als meine Standardadresse verwenden',
    save: 'Adresse speichern',
    add: 'Adresse hinzufügen',
  },
  problems: {
    'too-many-addresses':
      'Ein Konto bewahrt höchstens 20 Adressen auf. Entferne eine, die du nicht mehr brauchst, und füge dann diese hinzu.',
  },
  fields: {
    'name.missing': 'Gib den Namen der Person ein, an die es geht',
    'name.too_big': 'Verwende höchstens 120 Zeichen',
    'line1.missing': 'Gib Straße und Hausnummer ein',
    'line1.too_big': 'Verwende höchstens 120 Zeichen',
    'line2.too_big': 'Verwende höchstens 120 Zeichen',
    'postcode.missing': 'Gib die Postleitzahl ein',
    'postcode.too_big': 'Gib eine Postleitzahl mit höchstens 12 Zeichen ein',
    'postcode.invalid_format': 'Verwende nur Buchstaben, Ziffern, Leerzeichen und Bindestriche',
    'city.missing': 'Gib den Ort ein',
    'city.too_big': 'Verwende höchstens 80 Zeichen',
    'country.missing': 'Wähle ein Land',
    'country.invalid_format': 'Wähle ein Land',
  },
} satisfies Messages<AddressesMessages>;
