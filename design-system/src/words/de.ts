import type { DesignWords } from './en.ts';

export default {
  oneFewer: 'Eins weniger',
  oneMore: 'Eins mehr',
  pages: 'Seiten',
  seen: (shown, total) => `Du hast ${shown} von ${total} Drucken gesehen`,
  previousPage: 'Vorherige Seite',
  breadcrumb: 'Brotkrumen',
  problem: 'Da stimmt etwas nicht',
  error: 'Fehler: ',
  step: { done: 'Erledigt: ', current: 'Läuft: ', todo: 'Kommt noch: ', failed: 'Gescheitert: ' },
  tone: { info: 'Hinweis: ', success: 'Erfolg: ', warning: 'Warnung: ', danger: 'Problem: ' },
  roomAlt: 'Der Druck über einer 160 cm breiten Bank, maßstäblich gezeigt.',
  from: (price) => `ab ${price}`,
  sizes: (count) => `${count} ${count === 1 ? 'Größe' : 'Größen'}`,
  removeFilter: 'Filter entfernen: ',
  search: 'Suchen',
  suggestions: (count) => `${count} ${count === 1 ? 'Vorschlag' : 'Vorschläge'}`,
  change: 'Ändern',
  close: 'Schließen',
  optional: '(optional)',
  rating: (value, max) => `${value} von ${max}`,
  ratingOf: (value, max, count) =>
    `${value} von ${max}, ${count} ${count === 1 ? 'Bewertung' : 'Bewertungen'}`,
  toasts: { region: 'Mitteilungen', dismiss: 'Schließen' },
} satisfies DesignWords;
