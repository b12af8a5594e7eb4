import type { LetterWords } from './en.ts';

export const de: LetterWords = {
  greeting: 'Hallo,',
  resetPassword: (url) => ({
    subject: 'Wähle ein neues Passwort',
    paragraphs: [
      'Jemand hat für dein Konto bei Tessera ein neues Passwort angefordert. Warst du das, dann wähle es hier:',
    ],
    link: { label: 'Neues Passwort wählen', url },
    afterwards: [
      'Der Link gilt einmal und eine Stunde lang. Sobald du ihn nutzt, werden alle anderen Geräte abgemeldet.',
      'Warst du es nicht, brauchst du nichts zu tun. Dein Passwort bleibt, wie es ist.',
    ],
  }),
  verifyEmail: (url) => ({
    subject: 'Bestätige deine E-Mail-Adresse',
    paragraphs: [
      'Bitte bestätige, dass diese Adresse dir gehört. Dann können wir dir helfen, wenn du dein Passwort vergisst.',
    ],
    link: { label: 'Diese Adresse bestätigen', url },
    afterwards: [
      'Der Link gilt einmal und einen Tag lang.',
      'Hast du bei Tessera kein Konto eröffnet, brauchst du nichts zu tun.',
    ],
  }),
  changeEmail: (url) => ({
    subject: 'Bestätige deine neue E-Mail-Adresse',
    paragraphs: [
      'Jemand möchte diese Adresse für sein Konto bei Tessera verwenden. Bist du das, dann bestätige sie hier:',
    ],
    link: { label: 'Diese Adresse verwenden', url },
    afterwards: [
      'Der Link gilt einmal und einen Tag lang. Bis dahin bleibt deine alte Adresse.',
      'Bist du es nicht, brauchst du nichts zu tun.',
    ],
  }),
  emailChanged: (newAddress) => ({
    subject: 'Deine E-Mail-Adresse wurde geändert',
    paragraphs: [
      `Dein Konto bei Tessera hat jetzt die Adresse ${newAddress}. An diese hier schreiben wir nicht mehr.`,
      'Warst du es nicht, antworte sofort auf diese E-Mail, damit wir dir helfen können.',
    ],
  }),
  passwordChanged: (url) => ({
    subject: 'Dein Passwort wurde geändert',
    paragraphs: [
      'Das Passwort deines Kontos bei Tessera wurde geändert, und alle anderen Geräte wurden abgemeldet.',
      'Warst du es nicht, wähle sofort ein neues:',
    ],
    link: { label: 'Neues Passwort wählen', url },
  }),
  passkeyAdded: (url) => ({
    subject: 'Zu deinem Konto kam ein Passkey hinzu',
    paragraphs: [
      'Von jetzt an kannst du dich damit bei Tessera anmelden, ohne Passwort.',
      'Warst du es nicht, entferne ihn sofort und ändere dein Passwort:',
    ],
    link: { label: 'Deine Passkeys ansehen', url },
  }),
  accountDeleted: () => ({
    subject: 'Dein Konto ist gelöscht',
    paragraphs: [
      'Dein Konto bei Tessera ist gelöscht, mit deinen Adressen und deiner Merkliste. Das lässt sich nicht rückgängig machen.',
      'Was wir dir verkauft haben, bleibt so lange in unseren Büchern, wie das Gesetz es verlangt: was, wann, für wie viel, und die Adresse auf der Rechnung.',
      'Danke, dass du hier warst.',
    ],
  }),
};
