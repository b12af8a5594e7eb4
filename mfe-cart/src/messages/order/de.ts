import type { Messages } from '@tessera/mfe-kit/messages';
import type { OrderMessages } from './en.ts';

export default {
  title: (heading, reference) => `${heading} (${reference})`,
  headings: {
    confirmPayment: 'Bestätige die Zahlung bei deiner Bank',
    placing: 'Deine Bestellung wird aufgegeben',
    confirmed: 'Danke, deine Bestellung ist bestätigt',
    rejected: 'Deine Bestellung kam nicht zustande',
    toTheStore: 'Deine Bestellung ist unterwegs in den Laden',
    dispatched: 'Deine Bestellung ist unterwegs',
    cancelled: 'Deine Bestellung ist storniert',
    'return-requested': 'Deine Rücksendung ist angemeldet',
    refunded: 'Wir haben dir das Geld erstattet',
  },
  card: (brand, last4) => `${brand} mit den Endziffern ${last4}`,
  referenceIs: (reference) => `Bestellnummer ${reference}`,
  next: 'Wie es weitergeht',
  placing: {
    answered: 'Hast du deiner Bank geantwortet?',
    moment: 'Das dauert einen Augenblick. Die Seite sieht von selbst nach.',
    again: 'Noch einmal nachsehen',
    steps: {
      stock: 'Drucke zurückgelegt',
      payment: 'Zahlung freigegeben',
      delivery: 'Lieferung gebucht',
    },
    undone: 'Rückgängig gemacht, nichts ist reserviert',
  },
  bank: {
    label: 'Deine Bank',
    onItsPage: (sum, card) =>
      `Deine Bank möchte von dir hören, dass du {b|${sum}} mit der ${card} an Tessera zahlst. Sie fragt auf einer eigenen Seite und bringt dich hierher zurück.`,
    here: (sum, last4) =>
      `Deine Bank fragt: Möchtest du {b|${sum}} mit der Karte mit den Endziffern ${last4} an Tessera zahlen?`,
    held: (moment) => `Deine Drucke sind bis {time|${moment}} zurückgelegt.`,
    failed: 'Deine Antwort kam nicht an',
    go: 'Zu deiner Bank',
    confirm: (sum) => `Bestätigen, ${sum}`,
    cancel: 'Zahlung abbrechen',
  },
  rejected: {
    title: 'Es wurde nichts abgebucht',
    changeCart: 'Warenkorb ändern',
    toCheckout: 'Zurück zur Kasse',
    reasons: {
      'out-of-stock':
        'Es wurde nichts abgebucht. Ändere deinen Warenkorb und bestelle noch einmal.',
      'hold-expired':
        'Es hat zu lange gedauert, und andere haben inzwischen gekauft. Es wurde nichts abgebucht. Ändere deinen Warenkorb und bestelle noch einmal.',
      'stock-unavailable':
        'Wir konnten den Bestand gerade nicht prüfen. Es wurde nichts abgebucht, und dein Warenkorb ist wie zuvor; bitte versuche es in ein paar Minuten noch einmal.',
      'payment-declined':
        'Es wurde nichts abgebucht. Nimm eine andere Karte, oder frag deine Bank nach dem Grund.',
      'payment-unavailable':
        'Der Zahlungsdienst hat nicht geantwortet. Es wurde nichts abgebucht, und dein Warenkorb ist wie zuvor; versuche es noch einmal, oder nimm eine andere Karte.',
      'payment-not-confirmed': 'Es wurde nichts abgebucht, und dein Warenkorb ist wie zuvor.',
      'delivery-refused':
        'Diese Lieferung ist nicht möglich. Es wurde nichts abgebucht. Wähle eine andere Lieferung.',
      'delivery-unavailable':
        'Die Lieferung konnte nicht gebucht werden. Es wurde nichts abgebucht, und dein Warenkorb ist wie zuvor; bitte versuche es in ein paar Minuten noch einmal.',
    },
    declines: {
      declined: 'Die Bank hat die Karte abgelehnt.',
      cancelled: 'Die Zahlung wurde abgebrochen.',
      'insufficient-funds': 'Auf der Karte ist nicht genug Geld.',
      'card-expired': 'Die Karte ist abgelaufen.',
      'wrong-security-code': 'Die Prüfnummer der Karte stimmt nicht.',
      'wrong-number': 'Die Kartennummer stimmt nicht.',
      'not-supported': 'Mit dieser Karte kann man so nicht einkaufen.',
      'wrong-currency': 'Mit dieser Karte kann man nicht in dieser Währung zahlen.',
      'limit-reached': 'Das Limit der Karte ist erreicht.',
      'confirmation-missing': 'Die Bank wollte eine Bestätigung, die sie nicht bekommen hat.',
      'not-confirmed': 'Du hast die Zahlung nicht bei deiner Bank bestätigt.',
      'not-confirmed-in-time': 'Die Zahlung wurde nicht rechtzeitig bei der Bank bestätigt.',
      'bank-busy': 'Die Bank konnte die Zahlung gerade nicht bearbeiten.',
    },
    left: (name, available) =>
      available > 0 ? `Von ${name} gibt es nur noch ${available}.` : `${name} ist ausverkauft.`,
  },
  confirmed: {
    say: 'Die Zahlung ist freigegeben, und deine Drucke sind zurückgelegt.',
    pack: 'Wir rahmen und verpacken deine Drucke in unserem Atelier.',
    bring: 'Bring die Bestellnummer in den Laden mit.',
    returns: 'Du kannst sie 60 Tage lang kostenlos zurückschicken. Das machst du auf dieser Seite.',
    account: 'Im Blick behalten?',
    accountSay:
      'Mit einem Konto siehst du deine Bestellungen auf jedem Gerät. Dazu braucht es nur ein Passwort.',
    openAccount: 'Konto eröffnen',
  },
  dispatched: {
    left: 'Deine Drucke haben unser Atelier verlassen.',
    leftOn: (moment) => `Deine Drucke haben am {time|${moment}} unser Atelier verlassen.`,
    trackedAs: (tracking) => `Sendungsnummer: {b|${tracking}}`,
    bring: (reference) => `Bring die Bestellnummer ${reference} in den Laden mit.`,
    returns: 'Du kannst sie 60 Tage lang kostenlos zurückschicken: siehe unten.',
  },
  cancelled: {
    title: (reference) => `Bestellnummer ${reference}: Es wird nichts verschickt`,
    byShop: 'Der Shop hat sie storniert: {said}',
    paidBack: (sum, card) =>
      `${sum} gingen auf deine ${card} zurück. Banken zeigen das innerhalb weniger Werktage an.`,
    toPayBack: (card) =>
      `Du bekommst alles, was du gezahlt hast, auf deine ${card} zurück. Wir geben deiner Bank Bescheid.`,
    others: 'Andere Drucke ansehen',
  },
  cancel: {
    title: 'Diese Bestellung stornieren',
    say: (sum, card) =>
      `Das geht, bis das Paket unterwegs ist. Es wird nichts verschickt, und ${sum} gehen auf deine ${card} zurück. Wieder aufnehmen lässt sich die Bestellung nicht.`,
    why: 'Warum stornierst du sie?',
    reasons: {
      '': 'Keine Angabe',
      'I changed my mind': 'Ich habe es mir anders überlegt',
      'Something in the order is wrong': 'Etwas an der Bestellung stimmt nicht',
      'It takes too long': 'Es dauert zu lange',
    },
    failed: 'Die Bestellung wurde nicht storniert',
    confirm: 'Ja, die Bestellung stornieren',
  },
  returning: {
    back: 'Dein Paket ist wieder bei uns',
    paying: (card, reference) =>
      `Wir erstatten dir das Geld auf deine ${card}. Deine Bestellnummer ist ${reference}.`,
    waiting: 'Wir warten auf dein Paket. Sobald es da ist, erstatten wir dir das Geld.',
    how: 'So schickst du es zurück',
    pack: 'Lege die Drucke in den Karton zurück, in dem sie kamen.',
    write: (reference) => `Schreib {b|${reference}} auf den Karton.`,
    bring:
      'Bring ihn in {a|einen unserer Läden}, oder schreib an {mail|help@tessera.example}, und wir lassen ihn kostenlos abholen.',
    paidBack: (card, reference) =>
      `Das Geld ging auf deine ${card}. Banken zeigen das innerhalb weniger Werktage an. Deine Bestellnummer ist ${reference}.`,
  },
  returns: {
    title: (count) => (count === 1 ? 'Deine Rücksendung' : 'Deine Rücksendungen'),
    announced: (sum, day) => `${sum}, angemeldet {time|${day}}`,
    pieces: (quantity, name) => `${quantity} × ${name}`,
    aPrint: 'Ein Druck',
    steps: { announced: 'Angemeldet', back: 'Wieder bei uns' },
    paidBack: (sum) => `${sum} erstattet`,
    toPayBack: (sum) => `${sum} zu erstatten`,
  },
  sendBack: {
    something: 'Etwas zurückschicken',
    somethingElse: 'Noch etwas zurückschicken',
    say: 'Das ist kostenlos, und wir erstatten dir das Geld, wenn das Paket da ist.',
    keep: 'Behalten',
    one: 'Zurückschicken',
    several: (pieces) => `${pieces} zurückschicken`,
    why: 'Warum schickst du es zurück?',
    choose: 'Wähle einen Grund',
    reasons: {
      'I changed my mind': 'Ich habe es mir anders überlegt',
      'It looks different from what I expected': 'Es sieht anders aus als erwartet',
      'It arrived damaged': 'Es kam beschädigt an',
      'It is not what I ordered': 'Es ist nicht das, was ich bestellt habe',
    },
    failed: 'Die Rücksendung kam nicht an',
    announce: 'Rücksendung anmelden',
    problem: 'Da stimmt etwas nicht',
    notSent: 'Es wurde nichts abgeschickt.',
    choosePieces: 'Wähle mindestens ein Stück, das du zurückschickst',
    chooseReason: 'Wähle, warum du es zurückschickst',
  },
  details: {
    title: 'Deine Bestellung',
    reference: 'Bestellnummer',
    placed: 'Bestellt',
    deliverTo: 'Lieferung an',
    pickUp: 'Abholung',
    inStore: 'In dem Laden, den du gewählt hast',
    tracking: 'Sendungsnummer',
    promotion: 'Aktion',
    promotionIs: (off, label, code) => `${off}, ${label} (${code})`,
    card: 'Karte',
    withoutVat: (total) => `${total}, ohne MwSt.`,
    includingVat: (total, tax, percent) => `${total}, darin ${tax} MwSt. (${percent}\u00a0%)`,
    paidBack: 'Erstattet',
    paidBackOn: (sum, day) => `${sum} am ${day}`,
    list: (parts) => parts.join(', '),
  },
  failed: 'Es wurde nichts geändert',
  refusals: {
    'not-cancellable': {
      title: 'Diese Bestellung lässt sich nicht stornieren',
      message:
        'Stornieren geht von der Bestätigung an, bis das Paket unterwegs ist. Ist es schon unterwegs, schick es zurück: Wie, steht auf der Seite der Bestellung. Es wurde nichts geändert.',
    },
    'not-returnable': {
      title: 'Diese Stücke lassen sich nicht zurückschicken',
      message:
        'Zurückschicken lässt sich nur, was verschickt wurde und nicht schon auf dem Rückweg ist. Es wurde nichts geändert.',
    },
    'out-of-turn': {
      title: 'Das passt nicht zum Stand der Bestellung',
      message:
        'Die Bestellung ist inzwischen weiter. Sieh dir ihren Stand an. Es wurde nichts geändert.',
    },
    'order-not-found': {
      title: 'Wir finden diese Bestellung nicht',
      message:
        'Bestellungen sind in dem Browser zu sehen, in dem sie aufgegeben wurden, und im Konto der Person, die bestellt hat.',
    },
    'idempotency-key-reused': {
      title: 'Das wurde schon abgeschickt',
      message:
        'Dieses Formular wurde schon mit anderen Angaben abgeschickt, darum wurde jetzt nichts geändert. Prüfe es und schicke es noch einmal ab.',
    },
  },
} satisfies Messages<OrderMessages>;
