import type { Messages } from '@tessera/mfe-kit/messages';
import type { ProblemMessages } from './en.ts';

export default {
  failed:
    'Etwas ist schiefgegangen. Dein Warenkorb ist unverändert; bitte versuche es noch einmal.',
  problems: {
    unreachable:
      'Der Shop ist gerade nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal. Es wurde nichts geändert.',
    'service-unreachable':
      'Der Shop ist gerade nicht erreichbar. Lade die Seite neu und sieh nach, bevor du es noch einmal versuchst.',
    'service-unavailable':
      'Der Shop antwortet gerade nicht, es wurde nichts geändert. Bitte versuche es gleich noch einmal.',
    'service-timeout':
      'Der Shop hat nicht rechtzeitig geantwortet. Vielleicht hat es trotzdem geklappt: Sieh nach, bevor du es noch einmal versuchst.',
    unavailable:
      'Ein Teil des Shops antwortet gerade nicht. Es wurde nichts geändert; versuche es in ein paar Sekunden noch einmal.',
    unexpected: 'Bei uns ist etwas schiefgegangen. Bitte versuche es noch einmal.',
    'about:blank': 'Bitte versuche es gleich noch einmal.',
    'too-large': 'Das war zu viel auf einmal. Es wurde nichts geändert.',
    'unknown-variant':
      'Diese Größe mit diesem Rahmen kennt der Warenkorb nicht. Wähle sie auf der Seite des Drucks noch einmal.',
    'variant-unavailable':
      'Diese Größe mit diesem Rahmen kann gerade nicht bestellt werden. Wähle auf der Seite des Drucks eine andere.',
    'quantity-too-large':
      'Es wurde nichts geändert, denn es wären mehr als 99 Stück dieses Drucks. Wähle weniger, oder schreib uns wegen einer größeren Bestellung.',
    'too-many-lines':
      'Es wurde nichts hinzugefügt, denn der Warenkorb ist voll. Entferne einen Druck oder gehe zuerst zur Kasse.',
    'too-many-saved':
      'Der Druck bleibt im Warenkorb, denn mehr als 100 lassen sich nicht merken. Entferne einen gemerkten und versuche es noch einmal.',
    'no-such-line':
      'Dieser Druck liegt nicht mehr im Warenkorb; vielleicht hast du ihn in einem anderen Fenster entfernt. Lade den Warenkorb neu.',
    'cart-changed':
      'Ein anderes Fenster hat diese Zeile inzwischen geändert. Hier siehst du den aktuellen Stand.',
    'invalid-input': 'Bitte prüfe deine Eingaben.',
  },
} satisfies Messages<ProblemMessages>;
