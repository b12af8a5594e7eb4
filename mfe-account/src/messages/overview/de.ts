import type { Messages } from '@tessera/mfe-kit/messages';
import type { OverviewMessages } from './en.ts';

export default {
  signedInAs: 'Angemeldet als {name}, {email}',
  confirm: 'Bestätige deine E-Mail-Adresse',
  confirmSay:
    'Wir haben dir eine E-Mail mit einem Link geschickt. Nichts da? {link|Fordere eine neue an}.',
  places: {
    '/account/orders': 'Was du gekauft hast und wie weit es ist.',
    '/account/addresses': 'Wohin deine Drucke gehen.',
    '/account/wishlist': 'Drucke, die du dir gemerkt hast.',
    '/account/security': 'Passwort, Passkeys und wo du angemeldet bist.',
    '/account/data': 'Nimm sie mit, oder lass sie löschen.',
  },
  signOut: 'Abmelden',
} satisfies Messages<OverviewMessages>;
