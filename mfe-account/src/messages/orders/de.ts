import { isolated } from '@tessera/mfe-kit/isolated';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { OrdersMessages } from './en.ts';

export default {
  title: 'Deine Bestellungen',
  order: (reference) => `Bestellung ${reference}`,
  isNow: (reference, status) => `Bestellung ${reference}: ${status}`,
  summary: (total) => `{time}, ${total}. {explanation}`,
  line: (quantity, price) => `{variant}, ${quantity} zu je ${price}`,
  delivery: (price) => `Lieferung: ${price}`,
  discount: (amount, code) =>
    code === null ? `Rabatt: ${amount}` : `Rabatt mit dem Code ${code}: ${amount}`,
  status: {
    placing: 'Wird aufgegeben',
    confirmed: 'Bestätigt',
    rejected: 'Nicht zustande gekommen',
    dispatched: 'Unterwegs',
    cancelled: 'Storniert',
    'return-requested': 'Auf dem Rückweg',
    refunded: 'Erstattet',
  },
  refundedInPart: 'Teilweise erstattet',
  explanation: {
    placing: 'Wir reservieren deine Drucke und fragen die Zahlung an.',
    confirmed: 'Bezahlt und auf dem Weg in den Rahmen.',
    rejected: 'Sie kam nicht zustande, und es wurde nichts abgebucht.',
    dispatched: 'Sie hat unser Atelier verlassen.',
    cancelled: 'Du bekommst alles zurück, was du bezahlt hast.',
    'return-requested': 'Wir warten auf deine Rücksendung und zahlen dir dann das Geld zurück.',
  },
  reasons: {
    'out-of-stock':
      'Nicht alles war noch in der gewünschten Anzahl da. Es wurde nichts abgebucht; dein Warenkorb ist unverändert.',
    'hold-expired':
      'Es hat zu lange gedauert, und was du bestellt hast, war nicht mehr vorrätig. Es wurde nichts abgebucht; dein Warenkorb ist unverändert.',
    'stock-unavailable':
      'Wir konnten den Bestand nicht prüfen. Es wurde nichts abgebucht, und dein Warenkorb ist unverändert; bitte versuche es in ein paar Minuten noch einmal.',
    'payment-declined':
      'Die Zahlung wurde abgelehnt. Es wurde nichts abgebucht. Nimm eine andere Karte, oder frage deine Bank nach dem Grund.',
    'payment-unavailable':
      'Der Zahlungsdienst hat nicht geantwortet. Es wurde nichts abgebucht, und dein Warenkorb ist unverändert; versuche es noch einmal, oder nimm eine andere Karte.',
    'payment-not-confirmed':
      'Die Zahlung wurde bei deiner Bank nicht bestätigt. Es wurde nichts abgebucht; dein Warenkorb ist unverändert.',
    'delivery-refused':
      'Diese Lieferung ist nicht möglich. Es wurde nichts abgebucht. Wähle eine andere Lieferung.',
    'delivery-unavailable':
      'Die Lieferung konnte nicht gebucht werden. Es wurde nichts abgebucht, und dein Warenkorb ist unverändert; bitte versuche es in ein paar Minuten noch einmal.',
  },
  tracked: (tracking) => `Sie hat unser Atelier verlassen. Sendungsnummer: ${tracking}.`,
  cancelledFor: (reason) =>
    `Du bekommst alles zurück, was du bezahlt hast. Angegebener Grund: ${isolated(reason)}`,
  paidBack: (amount) => `Wir haben ${amount} zurückgezahlt.`,
  next: {
    placing: 'Verfolgen',
    confirmed: 'Ansehen oder stornieren',
    dispatched: 'Etwas zurückschicken',
    'return-requested': 'So schickst du es zurück',
  },
  stale: 'Diese Liste ist vielleicht nicht aktuell',
  staleSay:
    'Wir erreichen deine Bestellungen gerade nicht und versuchen es weiter; an ihnen hat sich nichts geändert. Wenn du dich in einem anderen Fenster abgemeldet hast, {link|melde dich wieder an}.',
  none: 'Noch keine Bestellungen',
  noneSay:
    'Hier steht, was du kaufst, während du angemeldet bist. Eine Bestellung als Gast findest du über den Link in ihrer Bestätigung.',
  onItsWay: 'Deine Bestellung ist auf dem Weg in diese Liste. Sie erscheint hier von selbst.',
} satisfies Messages<OrdersMessages>;
