import type { Messages } from '@tessera/mfe-kit/messages';
import type { StoresMessages } from './en.ts';

export default {
  title: 'Läden',
  description: (cities) => `Sieh dir die Drucke gerahmt an der Wand an: ${cities}.`,
  say: 'In jedem hängen alle Größen und alle Rahmen. Bestelle online und hole hier ab, oder bring zurück, was nicht an die Wand passt.',
  hours: (open, close) => `${open} bis ${close} Uhr`,
  days: (first, last) => `${first} bis ${last}`,
  today: ', heute',
  openUntil: (time) => `Jetzt geöffnet, bis ${time} Uhr`,
  closed: 'Geschlossen',
  opensToday: (time) => `Geschlossen, öffnet heute um ${time} Uhr`,
  opensTomorrow: (time) => `Geschlossen, öffnet morgen um ${time} Uhr`,
  opensOn: (day, time) => `Geschlossen, öffnet am ${day} um ${time} Uhr`,
  map: 'Karte unserer Läden',
  list: 'Alle Läden',
  place: (city, country) => `${city}, ${country}`,
} satisfies Messages<StoresMessages>;
