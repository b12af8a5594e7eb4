import type { Messages } from '@tessera/mfe-kit/messages';
import type { PasskeysMessages } from './en.ts';

export default {
  signIn: 'Mit Passkey anmelden',
  already: 'Dieses Gerät hat schon einen Passkey für dein Konto.',
  calledOff:
    'Es wurde kein Passkey verwendet: Der Vorgang wurde abgebrochen oder hat zu lange gedauert. Es wurde nichts geändert.',
  notHere: 'Dein Browser konnte hier keinen Passkey verwenden. Es wurde nichts geändert.',
  refused: {
    401: 'Diesen Passkey kennen wir nicht, oder es hat länger als fünf Minuten gedauert. Versuche es noch einmal, oder melde dich mit deinem Passwort an.',
    422: 'Die Antwort des Browsers passt nicht zu unserer Frage, oder es hat länger als fünf Minuten gedauert. Es wurde nichts hinzugefügt; versuche es noch einmal.',
  },
} satisfies Messages<PasskeysMessages>;
