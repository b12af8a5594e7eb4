import type { EmailWords } from './en.ts';

export const de: EmailWords = {
  hello: (name) => (name === '' ? 'Hallo,' : `Hallo ${name},`),
  look: 'Deine Bestellung ansehen',
  answer: 'Stimmt etwas nicht? Dann antworte auf diese E-Mail.',
  next: 'Wie es weitergeht',
  each: (variant, price) => `${variant}, je ${price}`,
  options: { Black: 'Schwarz', Oak: 'Eiche', White: 'Weiß', None: 'Ohne Rahmen' },
  ways: {
    standard: (days) => `Kommt ${days}`,
    express: (days) => `Kommt ${days}`,
    'pick-up': (days) => `Abholbereit ${days}`,
  },
  sums: {
    subtotal: 'Zwischensumme',
    delivery: 'Lieferung',
    free: 'Kostenlos',
    discount: 'Rabatt',
    promotion: (label, code) => `${label} (${code})`,
    total: 'Summe',
    vat: (tax) => `darin ${tax} MwSt.`,
    someVat: 'inklusive MwSt.',
  },
  promotions: {
    percent: (percent) => `${percent}\u00a0% Rabatt`,
    amount: (_, sum) => `${sum} Rabatt`,
    'free-delivery': () => 'Kostenlose Standardlieferung',
    'three-for-two': () => 'Drei Drucke zum Preis von zweien',
  },
  confirmed: {
    subject: (reference) => `Deine Bestellung ${reference} ist bestätigt`,
    say: (reference) => `Danke! Deine Bestellung ${reference} ist bestätigt und bezahlt.`,
    giftNote: (note) => `Deine Grußkarte: ${note}`,
    pack: 'Wir verpacken deine Bestellung und schreiben dir wieder, wenn sie unterwegs ist.',
    change:
      'Hast du es dir anders überlegt? Bis dahin kannst du sie auf der Seite der Bestellung stornieren und bekommst ' +
      'das ganze Geld zurück. Danach kannst du sie zurückschicken: Melde auf derselben Seite eine Rücksendung an.',
  },
  dispatched: {
    subject: (reference) => `Deine Bestellung ${reference} ist unterwegs`,
    say: (reference) => `Deine Bestellung ${reference} hat uns verlassen.`,
    tracking: (number) => `Sendungsnummer: ${number}`,
    noTracking: 'Sie reist ohne Sendungsnummer.',
    returns:
      'Stornieren lässt sie sich nicht mehr. Ist ein Druck nicht so, wie du gehofft hast, melde auf der Seite der ' +
      'Bestellung eine Rücksendung an; sobald er wieder bei uns ist, bekommst du dein Geld zurück.',
  },
  cancelled: {
    subject: (reference) => `Deine Bestellung ${reference} ist storniert`,
    say: (reference) =>
      `Deine Bestellung ${reference} ist storniert. Davon wird nichts verschickt.`,
    reason: (reason) => `Grund: ${reason}`,
    reasons: {
      'I changed my mind': 'Ich habe es mir anders überlegt',
      'Something in the order is wrong': 'Etwas an der Bestellung stimmt nicht',
      'It takes too long': 'Es dauert zu lange',
    },
    moneyBack: (sum) =>
      `Du bekommst das ganze Geld zurück: ${sum}, auf die Karte, mit der du bezahlt hast. ` +
      'Es kann ein paar Tage dauern, bis deine Bank es anzeigt.',
  },
  refunded: {
    subject: (reference) => `Erstattung für deine Bestellung ${reference}`,
    say: (reference, sum) =>
      `Was du aus deiner Bestellung ${reference} zurückgeschickt hast, ist angekommen. Du bekommst ` +
      `${sum ?? 'dein Geld'} zurück, auf die Karte, mit der du bezahlt hast. ` +
      'Es kann ein paar Tage dauern, bis deine Bank es anzeigt.',
  },
};
