import type { Messages } from '@tessera/mfe-kit/messages';
import type { IdentityMessages } from './en.ts';

export default {
  title: { 'sign-in': 'Anmelden', 'sign-up': 'Konto eröffnen' },
  say: {
    'sign-in': 'Was in deinem Warenkorb liegt, bleibt dort.',
    'sign-up':
      'Hebe deine Adressen auf und sieh alle Bestellungen an einem Ort. Was in deinem Warenkorb liegt, bleibt dort.',
  },
  submit: { 'sign-in': 'Anmelden', 'sign-up': 'Konto eröffnen' },
  otherMode: {
    'sign-in': 'Du hast noch kein Konto? {link|Konto eröffnen}',
    'sign-up': 'Du hast schon ein Konto? {link|Anmelden}',
  },
  name: 'Dein Name',
  forgot: 'Passwort vergessen?',
  passwordChanged: 'Dein neues Passwort gilt',
  passwordChangedSay: 'Alle Geräte wurden abgemeldet. Melde dich mit dem neuen Passwort an.',
  deleted: 'Dein Konto ist gelöscht',
  deletedSay: 'Du bist überall abgemeldet. Danke, dass du hier warst.',
  problems: {
    'wrong-credentials':
      'E-Mail-Adresse und Passwort gehören nicht zusammen. Prüfe beides und versuche es noch einmal, oder eröffne ein Konto.',
  },
  fields: {
    'name.missing': 'Gib deinen Namen ein',
    'name.too_big': 'Gib einen Namen mit höchstens 120 Zeichen ein',
    'email.in-use':
      'Mit dieser E-Mail-Adresse gibt es schon ein Konto. Melde dich stattdessen an, oder nimm eine andere Adresse.',
  },
} satisfies Messages<IdentityMessages>;
