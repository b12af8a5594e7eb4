import type { Messages } from '@tessera/mfe-kit/messages';
import type { DataMessages } from './en.ts';

export default {
  title: 'Deine Daten',
  take: 'Nimm sie mit',
  takeSay:
    'Eine Datei mit allem, was wir von dir wissen: dein Konto, Adressen, Geräte, Bestellungen, Merkliste, Warenkorb und Bewertungen. Sie ist JSON, das andere Programme lesen können. Ein Passwort steht nicht darin.',
  download: 'Meine Daten herunterladen',
  delete: 'Lösche dein Konto',
  deleteMine: 'Mein Konto löschen',
  afterwards: {
    identity: {
      label: 'Name, E-Mail-Adresse, Passwort, Passkeys',
      value: 'Werden sofort gelöscht. Alle Geräte werden abgemeldet.',
    },
    kept: {
      label: 'Adressen, Merkliste, Warenkorb',
      value: 'Werden sofort gelöscht. Ein geteilter Link zeigt nichts mehr.',
    },
    reviews: {
      label: 'Bewertungen',
      value: 'Werden sofort gelöscht, mit dem Namen, den du angegeben hast.',
    },
    onTheirWay: {
      label: 'Bestellungen, die unterwegs sind',
      value:
        'Du bekommst trotzdem, was du gekauft hast. Deine E-Mail-Adresse behalten wir für die Bestellung, bis sie nicht mehr zurückgeschickt werden kann: 60 Tage, nachdem sie uns verlassen hat.',
    },
    invoices: {
      label: 'Rechnungen',
      value:
        'Das Gesetz verpflichtet uns, sie acht Jahre aufzubewahren: was, wann, für wie viel, wie bezahlt wurde, und Name und Adresse auf der Rechnung. Sonst bleibt nichts von einer Bestellung.',
    },
    toNothing: {
      label: 'Bestellungen, aus denen nichts wurde',
      value:
        'Name, Adresse und E-Mail-Adresse werden entfernt. Was bestellt wurde, bleibt, ohne dich.',
    },
  },
  noUndo: 'Das lässt sich nicht rückgängig machen',
  noUndoSay:
    'Das Konto von {email} wird sofort gelöscht. Niemand kann es zurückholen, auch wir nicht. Lade deine Daten vorher herunter, wenn du sie behalten willst.',
  forEver: 'Mein Konto für immer löschen',
  keep: 'Mein Konto behalten',
} satisfies Messages<DataMessages>;
