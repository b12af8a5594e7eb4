import type { Messages } from '@tessera/mfe-kit/messages';
import { pluralIn } from '@tessera/mfe-kit/plural';
import type { ReviewsMessages } from './en.ts';

const plural = pluralIn('de');

export default {
  heading: 'Bewertungen',
  none: 'Noch hat niemand diesen Druck bewertet.',
  whoMay: 'Bewertungen schreiben Kundinnen und Kunden, die den Druck gekauft haben.',
  soon: 'Wenn du ihn gerade erst bestellt hast, kann das eine Minute dauern.',
  write: 'Bewertung schreiben',
  writeOf: (title) => `Bewertung zu ${title} schreiben`,
  change: 'Deine Bewertung ändern',
  changeOf: (title) => `Deine Bewertung zu ${title} ändern`,
  writeAnew: 'Neu schreiben',
  waiting: 'Deine Bewertung wartet darauf, gelesen zu werden',
  waitingWhy: 'Wir lesen jede Bewertung, bevor sie erscheint, meist innerhalb von zwei Werktagen.',
  refused: 'Deine Bewertung wurde nicht veröffentlicht',
  published: 'Deine Bewertung ist veröffentlicht. Danke.',
  example: 'Beispiel, von uns geschrieben',
  bought: 'Hat diesen Druck gekauft',
  outOf: (rating) => `${rating} von 5 Sternen`,
  stars: (stars) => plural(stars, { one: '# Stern', other: '# Sterne' }),
  seen: (shown, total) => `Du hast ${shown} von ${total} Bewertungen gesehen`,
  more: (count) => `Ältere Bewertungen (${count})`,
  back: (title) => `Zurück zu ${title}`,
  form: {
    rating: 'Wie viele Sterne gibst du ihm?',
    ratings: { 1: 'Schlecht', 2: 'Mäßig', 3: 'Gut', 4: 'Sehr gut', 5: 'Ausgezeichnet' },
    title: 'In einem Satz',
    titleHint: 'Ein paar Wörter, höchstens 80 Zeichen.',
    body: 'Deine Bewertung',
    bodyHint:
      'Wie sieht er an deiner Wand aus? 20 bis 2.000 Zeichen, reiner Text. Änderst du eine veröffentlichte Bewertung, wird sie zuerst wieder gelesen.',
    author: 'Name, der dabeisteht',
    authorHint: 'Ein Vorname oder Initialen genügen. Deine E-Mail-Adresse wird nie gezeigt.',
    send: 'Bewertung abschicken',
    cancel: 'Abbrechen',
    error: (title) => `Fehler: ${title}`,
  },
  errors: {
    rating: { other: 'Wähle, wie viele Sterne du ihm gibst, von einem bis fünf.' },
    title: {
      too_big: 'Fasse dich in höchstens 80 Zeichen kurz.',
      other: 'Fasse es in ein paar Wörtern zusammen.',
    },
    body: {
      too_small: 'Erzähl ein wenig mehr: mindestens 20 Zeichen.',
      too_big: 'Kürze die Bewertung auf höchstens 2.000 Zeichen.',
      other: 'Erzähl anderen, wie er ist.',
    },
    author: {
      too_big: 'Kürze den Namen auf höchstens 40 Zeichen.',
      other: 'Gib den Namen ein, der dabeistehen soll.',
    },
  },
  problems: {
    'not-bought':
      'Keine Bestellung dieses Kontos enthält den Druck, deshalb wurde die Bewertung nicht angenommen. Hast du mit einem anderen Konto bestellt, melde dich dort an.',
    'too-many-reviews':
      'Du hast innerhalb einer Stunde zehn Bewertungen geschickt. Hebe deinen Text auf und schicke ihn später noch einmal.',
    unreachable:
      'Der Shop ist gerade nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal. Es wurde nichts geändert.',
    'product-not-found':
      'Diesen Druck gibt es nicht mehr, deshalb wurde die Bewertung nicht angenommen.',
    'service-timeout':
      'Der Shop hat nicht rechtzeitig geantwortet. Schicke die Bewertung noch einmal ab; sie wird nur einmal gespeichert.',
    'service-unreachable':
      'Der Shop ist gerade nicht erreichbar. Schicke die Bewertung gleich noch einmal ab; sie wird nur einmal gespeichert.',
    'service-unavailable':
      'Der Shop nimmt gerade keine Bewertungen an. Es wurde nichts geändert; versuche es gleich noch einmal.',
    unavailable: 'Es wurde nichts geändert; versuche es in ein paar Sekunden noch einmal.',
    unexpected: 'Bei uns ist etwas schiefgegangen. Bitte versuche es noch einmal.',
    'invalid-input': 'Bitte prüfe deine Eingaben.',
    'about:blank': 'Bitte versuche es gleich noch einmal.',
  },
} satisfies Messages<ReviewsMessages>;
