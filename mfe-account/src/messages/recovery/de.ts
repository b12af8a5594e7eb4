import type { Messages } from '@tessera/mfe-kit/messages';
import type { RecoveryMessages } from './en.ts';

export default {
  linkDead: 'Dieser Link funktioniert nicht mehr',
  sendLink: 'Link schicken',
  forgot: {
    title: 'Neues Passwort wählen',
    say: 'Gib die Adresse deines Kontos ein. Wir schicken dir einen Link, mit dem du ein neues Passwort wählst.',
    sent: 'Sieh in dein Postfach',
    sentSay:
      'Wenn es ein Konto mit dieser Adresse gibt, ist eine E-Mail mit einem Link unterwegs. Der Link gilt einmal und eine Stunde lang.',
    nothing:
      'Nichts da? Sieh bei den unerwünschten E-Mails nach, oder {link|versuche es mit einer anderen Adresse}.',
    back: 'Zurück zur Anmeldung',
  },
  reset: {
    title: 'Neues Passwort wählen',
    say: 'Für das Konto von {email}. Alle Geräte werden abgemeldet, und du meldest dich mit dem neuen Passwort an.',
    submit: 'Dieses Passwort verwenden',
    deadSay: 'Jeder Link gilt einmal und eine Stunde lang, und ein neuerer ersetzt ihn.',
    askAgain: 'Neuen Link anfordern',
  },
  confirm: {
    title: 'E-Mail-Adresse bestätigen',
    done: 'Deine Adresse ist bestätigt',
    doneSay: 'Von jetzt an können wir dir helfen, wenn du dein Passwort vergisst.',
    newAddress: 'Deine neue Adresse: {email}',
    isItYours: 'Ist das deine Adresse? {email}',
    submit: 'Diese Adresse bestätigen',
    deadSay:
      'Jeder Link gilt einmal und einen Tag lang, und ein neuerer ersetzt ihn. Vielleicht ist die Adresse schon bestätigt.',
  },
  problems: {
    'address-taken':
      'Inzwischen hat ein anderes Konto diese Adresse. Melde dich bei jenem an, oder wechsle zu einer anderen Adresse.',
  },
} satisfies Messages<RecoveryMessages>;
