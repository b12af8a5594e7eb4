import type { Messages } from '@tessera/mfe-kit/messages';
import type { SecurityMessages } from './en.ts';

export default {
  title: 'Anmeldung und Geräte',
  done: {
    email:
      'Wir haben einen Link an die neue Adresse geschickt. Wenn du ihm folgst, ersetzt sie die alte.',
    password: 'Dein Passwort wurde geändert, und alle anderen Geräte wurden abgemeldet.',
    verify: 'Eine E-Mail mit einem neuen Link ist unterwegs.',
    passkey: 'Der Passkey wurde hinzugefügt. Von jetzt an kannst du dich damit anmelden.',
    'passkey-removed': 'Der Passkey wurde entfernt. Er öffnet nichts mehr.',
    ended: 'Das Gerät wurde abgemeldet.',
    'ended-others': 'Alle anderen Geräte wurden abgemeldet.',
  },
  notConfirmed: '{email}, noch nicht bestätigt',
  sendAgain: 'Bestätigung noch einmal schicken',
  changeEmail: {
    title: 'E-Mail-Adresse ändern',
    newEmail: 'Neue E-Mail-Adresse',
    submit: 'Link schicken',
  },
  changePassword: {
    title: 'Passwort ändern',
    current: 'Bisheriges Passwort',
    hint: 'Mindestens 8 Zeichen. Alle anderen Geräte werden abgemeldet.',
    submit: 'Passwort ändern',
  },
  passkeys: {
    title: 'Passkeys',
    say: 'Melde dich ohne Passwort an: mit deinem Fingerabdruck, deinem Gesicht oder der Sperre deines Geräts.',
    add: 'Passkey hinzufügen',
    remove: (name) => `${name} entfernen`,
    unused: (added) => `Hinzugefügt am ${added}, noch nicht verwendet`,
    used: {
      today: (added) => `Hinzugefügt am ${added}, zuletzt heute verwendet`,
      yesterday: (added) => `Hinzugefügt am ${added}, zuletzt gestern verwendet`,
      earlier: (added, used) => `Hinzugefügt am ${added}, zuletzt am ${used} verwendet`,
    },
    notSupported: 'Nicht mit diesem Browser',
    notSupportedSay:
      'Einen Passkey erstellt der Browser, mit JavaScript. Dieser kann es nicht, oder JavaScript ist ausgeschaltet. Dein Passwort funktioniert wie bisher.',
    back: 'Zurück',
    notAdded: 'Der Passkey wurde nicht hinzugefügt',
    name: 'Name für diesen Passkey',
    nameHint: 'Damit du ihn wiedererkennst: „Mein Handy“.',
  },
  devices: {
    title: 'Deine Geräte',
    say: 'Hier bist du angemeldet. Eines gehört dir nicht? Melde es ab und ändere dein Passwort.',
    signOutOthers: 'Alle anderen Geräte abmelden',
    signOut: (device) => `${device} abmelden`,
    current: 'Dieses Gerät',
    unknown: 'Unbekanntes Gerät',
    named: (browser, system) => `${browser} auf ${system}`,
    used: {
      today: () => 'Zuletzt {time|heute} verwendet',
      yesterday: () => 'Zuletzt {time|gestern} verwendet',
      earlier: (day) => `Zuletzt {time|am ${day}} verwendet`,
    },
    currentUsed: {
      today: () => '{device}, zuletzt {time|heute} verwendet',
      yesterday: () => '{device}, zuletzt {time|gestern} verwendet',
      earlier: (day) => `{device}, zuletzt {time|am ${day}} verwendet`,
    },
  },
  problems: {
    'own-session': 'Das ist das Gerät, das du gerade benutzt. Melde es mit „Abmelden“ ab.',
  },
  fields: {
    'email.unchanged': 'Diese Adresse hat dein Konto schon. Gib eine andere ein.',
    'currentPassword.missing': 'Gib dein bisheriges Passwort ein',
    'currentPassword.too_big': 'Das Passwort ist länger als 512 Zeichen.',
    'currentPassword.wrong': 'Das ist nicht dein Passwort. Gib es noch einmal ein.',
    'name.too_big': 'Verwende höchstens 60 Zeichen',
  },
} satisfies Messages<SecurityMessages>;
