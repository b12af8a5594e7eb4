import type { Messages } from '@tessera/mfe-kit/messages';
import type { PageMessages } from './en.ts';

export default {
  error: (title) => `Fehler: ${title}`,
  yourAccount: 'Dein Konto',
  places: {
    '/account': 'Übersicht',
    '/account/orders': 'Bestellungen',
    '/account/addresses': 'Adressen',
    '/account/wishlist': 'Merkliste',
    '/account/security': 'Anmeldung und Geräte',
    '/account/data': 'Deine Daten',
  },
  lookAtPrints: 'Drucke ansehen',
  cancel: 'Abbrechen',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  yourPassword: 'Dein Passwort',
  newPassword: 'Neues Passwort',
  newPasswordHint: 'Mindestens 8 Zeichen. Ein paar Wörter hintereinander eignen sich gut.',
  showPassword: 'Passwort zeigen',
  hidePassword: 'Passwort verbergen',
  options: { Black: 'Schwarz', Oak: 'Eiche', White: 'Weiß', None: 'Ohne Rahmen' },
  problems: {
    'invalid-input': 'Bitte prüfe deine Eingaben. Es wurde nichts geändert.',
    'sign-in-required':
      'Das gehört zu einem Konto, und hier ist niemand angemeldet. Melde dich an und versuche es noch einmal.',
    'too-many-attempts':
      'Das waren zu viele Versuche, deshalb machen wir zum Schutz des Kontos eine Pause. Versuche es in {wait} noch einmal.',
    'foreign-origin':
      'Die Anfrage kam von einer anderen Website und wurde deshalb nicht ausgeführt. Öffne die Seite im Shop und versuche es dort.',
    'link-not-valid':
      'Jeder Link gilt nur einmal und für begrenzte Zeit, und ein neuerer ersetzt ihn. Lass dir einen neuen Link schicken.',
    unavailable:
      'Ein Teil des Shops ist gerade nicht erreichbar. Es wurde nichts geändert; versuche es in ein paar Sekunden noch einmal.',
    unexpected:
      'Bei uns ist etwas schiefgegangen. Versuche es noch einmal; wenn es wieder passiert, nenne uns {requestId}.',
    unreachable: 'Prüfe deine Verbindung und versuche es noch einmal. Es wurde nichts geändert.',
    'about:blank':
      'Der Shop hat eine Antwort gegeben, die sich nicht lesen lässt. Bitte versuche es gleich noch einmal.',
    'bad-request': 'Das Formular kam nicht vollständig an. Bitte schicke es noch einmal ab.',
  },
  fields: {
    'email.missing': 'Gib deine E-Mail-Adresse ein',
    'email.too_big': 'Gib eine E-Mail-Adresse mit höchstens 254 Zeichen ein',
    'email.invalid_format': 'Gib eine E-Mail-Adresse in der Form name@example.org ein',
    'password.missing': 'Gib das Passwort ein',
    'password.too_big': 'Das Passwort ist länger als 512 Zeichen. Nimm ein kürzeres.',
    'password.too-long': 'Das Passwort ist länger als 512 Zeichen. Nimm ein kürzeres.',
    'password.too-short':
      'Das Passwort ist zu kurz. Nimm mindestens 8 Zeichen; ein paar Wörter hintereinander merkt man sich leicht.',
    'password.is-address':
      'Das Passwort ist deine E-Mail-Adresse, und die probieren andere als Erstes. Wähle ein anderes.',
    'password.too-common':
      'Dieses Passwort gehört zu den häufigsten, deshalb erraten es andere sofort. Wähle ein anderes.',
    'password.wrong': 'Das ist nicht dein Passwort. Gib es noch einmal ein.',
  },
} satisfies Messages<PageMessages>;
