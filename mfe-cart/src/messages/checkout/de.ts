import type { Messages } from '@tessera/mfe-kit/messages';
import { pluralIn } from '@tessera/mfe-kit/plural';
import type { CheckoutMessages } from './en.ts';

const plural = pluralIn('de');

export default {
  title: 'Kasse',
  nothing: 'Hier gibt es nichts zu bezahlen',
  nothingSay: 'Dein Warenkorb ist leer.',
  signIn: 'Du brauchst kein Konto. Wenn du eins hast, {a|melde dich an}.',
  gone: 'Etwas in deinem Warenkorb ist nicht mehr erhältlich',
  goneSay: '{a|Entferne es aus dem Warenkorb}, um zu bestellen.',
  details: {
    legend: 'Deine Angaben',
    email: 'E-Mail-Adresse',
    emailHint: 'Nur für die Bestätigung und Nachrichten zur Lieferung',
    name: 'Vor- und Nachname',
  },
  delivery: {
    note: (label, price) => `${label}, ${price.toLowerCase()}`,
    line1: 'Straße und Hausnummer',
    postcode: 'Postleitzahl',
    city: 'Ort',
    goesTo: (country) => `Lieferland: ${country}. Ein anderes Land?`,
    country: 'Land',
    addNote: 'Grußkarte dazulegen',
    noteHint: 'Bis zu 200 Zeichen. Wir drucken sie auf eine Karte und legen sie zu deinen Drucken.',
  },
  card: {
    legend: 'Zahlung mit Karte',
    number: 'Kartennummer',
    numberHint: 'Dieser Shop nimmt Testkarten: 4242 4242 4242 4242',
    expiry: 'Gültig bis',
    expiryHint: 'MM/JJ',
    securityCode: 'Prüfnummer',
    securityHint: '3 oder 4 Ziffern auf der Karte',
  },
  summary: {
    title: 'Deine Bestellung',
    atStore: (promise, store) => `${promise}, ${store}`,
    noVat: (country) => `Ohne MwSt. (${country})`,
    vat: (tax, percent, country) => `Enthält ${tax} MwSt. (${percent}\u00a0%, ${country})`,
    change: 'Warenkorb ändern oder Aktionscode einlösen',
  },
  placeOrder: 'Zahlungspflichtig bestellen, {total}',
  orderFor: 'Für {total} zahlungspflichtig bestellen',
  placing: 'Deine Bestellung wird aufgegeben',
  obligation:
    'Deine Bestellung ist zahlungspflichtig. Du kannst 60 Tage kostenlos zurückgeben. Hilfe bekommst du unter {a|help@tessera.example}.',
  newTotal: {
    title: 'Die Summe hat sich geändert, darum wurde nichts bestellt',
    look: '{a|Sieh dir die neue Summe} unten an.',
    cardAgain: 'Gib vorher deine Karte noch einmal ein.',
    was: (before) => `Sie betrug {s|${before}}.`,
    wasAndIs: (before, now) => `Sie betrug {s|${before}} und beträgt jetzt {b|${now}}.`,
    orderOrChange: 'Bestelle zur neuen Summe, oder {a|ändere erst den Warenkorb}.',
    promotionUsed: (code) =>
      `Den Code ${code} kann jede Kundin und jeder Kunde einmal einlösen, und mit dieser E-Mail-Adresse oder diesem Konto wurde er schon eingelöst. Wir haben ihn entfernt. Sieh dir die neue Summe an und bestelle noch einmal; es wurde nichts abgebucht.`,
  },
  changed: {
    currency: (now) => `Die Währung des Warenkorbs ist jetzt ${now}.`,
    added: (title) => `${title} ist dazugekommen.`,
    price: (title, now, before) => `${title} kostet ${now}, nicht mehr ${before}.`,
    quantity: (title, now, before) =>
      `Von ${title} liegen ${now} im Warenkorb, nicht mehr ${before}.`,
    gone: (count) =>
      plural(count, {
        one: 'Ein Druck liegt nicht mehr im Warenkorb.',
        other: '# Drucke liegen nicht mehr im Warenkorb.',
      }),
    delivery: (now, before) => `Die Lieferung kostet ${now}, nicht mehr ${before}.`,
    nothingOff: 'Dein Aktionscode gibt jetzt keinen Rabatt.',
    takesOff: (sum) => `Dein Aktionscode gibt ${sum} Rabatt.`,
  },
  notPlaced: 'Es wurde nichts bestellt',
  goToOrder: 'Zu dieser Bestellung',
  reused: {
    title: 'Bitte sieh dir deine Bestellung noch einmal an',
    message:
      'Dieses Formular wurde schon mit anderen Angaben abgeschickt, darum wurde jetzt nichts bestellt. Prüfe es und bestelle noch einmal.',
  },
  refusals: {
    'cart-empty': {
      title: 'Dein Warenkorb ist leer',
      message:
        'Es gibt nichts zu bestellen. Lege erst einen Druck hinein; es wurde nichts abgebucht.',
    },
    'cart-changed': {
      title: 'Dein Warenkorb ändert sich gerade',
      message:
        'Er hat sich während der Bestellung immer wieder geändert, vielleicht in einem anderen Fenster. Sieh ihn dir an und bestelle noch einmal; es wurde nichts abgebucht.',
    },
    'cart-too-large': {
      title: 'Dein Warenkorb ist zu groß für eine Bestellung',
      message: 'Entferne einige Drucke und bestelle sie danach; es wurde nichts abgebucht.',
    },
    'order-in-progress': {
      title: 'Dieser Warenkorb wird schon bestellt',
      message:
        'Eine Bestellung dieses Warenkorbs wartet auf ihre Zahlung. Schließe sie ab oder brich sie ab, bevor du wieder bestellst.',
    },
    'lines-unavailable': {
      title: 'Ein Druck in deinem Warenkorb ist nicht mehr erhältlich',
      message:
        'Entferne ihn aus dem Warenkorb und gehe dann noch einmal zur Kasse. Es wurde nichts abgebucht.',
    },
    'invalid-input': {
      title: 'Mit dem Bestellformular stimmt etwas nicht',
      message:
        'Es wurde nichts bestellt und nichts abgebucht. Verbessere die genannten Felder und schicke es noch einmal ab.',
    },
  },
  fields: {
    'email.missing': 'Gib deine E-Mail-Adresse ein',
    'email.malformed': 'Gib eine E-Mail-Adresse wie name@example.org ein',
    'name.missing': 'Gib deinen Vor- und Nachnamen ein',
    'line1.missing': 'Gib Straße und Hausnummer ein',
    'postcode.missing': 'Gib die Postleitzahl ein',
    'city.missing': 'Gib den Ort ein',
    'country.unknown': 'Wähle ein Land, in das wir liefern',
    'storeId.missing': 'Wähle den Laden, in dem du abholst',
    'storeId.unknown': 'Wähle einen unserer Läden; diesen gibt es nicht mehr',
    'storeId.unavailable':
      'Wir können unsere Läden gerade nicht abrufen. Versuche es noch einmal, oder wähle die Lieferung',
    'giftNote.too_big': 'Eine Grußkarte hat höchstens 200 Zeichen',
    'cardNumber.malformed': 'Gib die Kartennummer ein, 12 bis 19 Ziffern',
    'cardNumber.wrong': 'Prüfe die Kartennummer, eine Ziffer scheint nicht zu stimmen',
    'cardNumber.unusable': 'Diese Karte kann nicht verwendet werden, nimm eine andere',
    'cardNumber.test-cards-only': 'Dieser Shop nimmt nur Testkarten: nimm 4242 4242 4242 4242',
    'expiry.malformed': 'Gib das Ablaufdatum ein wie 04/28',
    'expiry.wrong': 'Prüfe das Ablaufdatum',
    'expiry.expired': 'Diese Karte ist abgelaufen, nimm eine andere',
    'securityCode.malformed': 'Gib die Prüfnummer ein, 3 oder 4 Ziffern auf der Karte',
    'securityCode.wrong': 'Prüfe die Prüfnummer',
    too_big: 'Das ist zu lang',
  },
} satisfies Messages<CheckoutMessages>;
