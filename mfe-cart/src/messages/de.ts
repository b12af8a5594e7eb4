import type { Messages } from '@tessera/mfe-kit/messages';
import { pluralIn } from '@tessera/mfe-kit/plural';
import type { CartMessages } from './en.ts';

const plural = pluralIn('de');

export default {
  error: (title) => `Fehler: ${title}`,
  browseAllPrints: 'Alle Drucke ansehen',
  undo: 'Rückgängig',
  free: 'Kostenlos',
  prints: 'Drucke',
  delivery: 'Lieferung',
  total: 'Summe',
  when: 'Wann',
  vat: (tax, percent) => `Enthält ${tax} MwSt. (${percent}\u00a0%)`,
  noAccountNeeded: 'Du brauchst kein Konto.',
  lineOf: (quantity) => `{variant}, ${quantity} × {price}`,
  lineNamed: (title, variant) => `${title}, ${variant}`,
  giftNote: 'Grußkarte',
  options: { Black: 'Schwarz', Oak: 'Eiche', White: 'Weiß', None: 'Ohne Rahmen' },
  ways: {
    standard: { label: 'Standard', promise: (days) => `Kommt ${days}` },
    express: { label: 'Express', promise: (days) => `Kommt ${days}` },
    'pick-up': { label: 'Abholung im Laden', promise: (days) => `Abholbereit ${days}` },
  },
  promotion: {
    title: 'Aktionscode',
    code: 'Code',
    use: 'Code einlösen',
    remove: 'Entfernen',
    theCode: (code) => `(Code ${code})`,
    labels: {
      percent: (value) => `${value}\u00a0% Rabatt`,
      amount: (_, euros) => `${euros} Rabatt`,
      'free-delivery': () => 'Kostenlose Standardlieferung',
      'three-for-two': () => 'Drei Drucke zum Preis von zweien',
    },
    refusals: {
      unknown: (code) =>
        `Den Code ${code} kennen wir nicht. Prüfe die Schreibweise und versuche es noch einmal.`,
      'empty-cart': () => 'Lege erst einen Druck in den Warenkorb, bevor du einen Code einlöst.',
      expired: (code) => `Der Code ${code} ist abgelaufen und gibt keinen Rabatt mehr.`,
      used: (code) =>
        `Den Code ${code} hast du schon eingelöst. Jede Kundin und jeder Kunde kann ihn einmal nutzen.`,
      currency: (code, _missing, _sum, currencies) =>
        `Der Code ${code} gilt nur in dieser Währung: ${currencies}. Wähle ganz unten auf der Seite eine andere Währung, um ihn einzulösen.`,
      minimum: (code, _, sum) =>
        `Lege Drucke für weitere ${sum} dazu, um den Code ${code} einzulösen.`,
      pieces: (code, missing) =>
        plural(missing, {
          one: `Lege noch einen Druck dazu, um den Code ${code} einzulösen.`,
          other: `Lege noch # Drucke dazu, um den Code ${code} einzulösen.`,
        }),
    },
  },
  notices: {
    unavailable: ({ name }) =>
      `${name} ist nicht mehr erhältlich. Die Summe enthält den Druck nicht; entferne ihn, um zur Kasse zu gehen.`,
    'price-up': ({ name, from, to }) =>
      `${name} kostet jetzt ${to}. Als du den Druck hineingelegt hast, waren es ${from}.`,
    'price-down': ({ name, from, to }) =>
      `${name} kostet nur noch ${to}. Als du den Druck hineingelegt hast, waren es ${from}.`,
    renamed: ({ name, before }) => `${before} heißt jetzt ${name}. Es ist derselbe Druck.`,
  },
  fields: {
    quantity: 'Wähle eine Anzahl von 1 bis 99',
    variantId: 'Wähle eine Größe und einen Rahmen',
    code: 'Gib einen Code ein',
    'code.too_big': 'Das ist zu lang für einen Code',
  },
} satisfies Messages<CartMessages>;
