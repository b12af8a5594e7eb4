import type { Messages } from '@tessera/mfe-kit/messages';
import type { ShellMessages } from './en.ts';

export const de: Messages<ShellMessages> = {
  skip: 'Zum Hauptinhalt springen',
  navigation: {
    label: 'Hauptmenü',
    prints: 'Drucke',
    geometric: 'Geometrisch',
    organic: 'Organisch',
    line: 'Linie',
    stores: 'Läden',
  },
  lastResort: {
    searchLabel: 'Drucke suchen',
    searchHint: 'Drucke, Farben, Größen suchen',
    search: 'Suchen',
    account: 'Konto',
    cart: 'Warenkorb',
  },
  footer: {
    about: 'Tessera ist ein Demo-Shop. Jeder Druck wird von Code aus einer Startzahl gezeichnet.',
    help: 'Hilfe',
    stores: 'Läden und Hilfe',
    orders: 'Deine Bestellungen',
    cart: 'Warenkorb',
    languages: 'Sprache',
    currencies: 'Währung',
    seams: 'Nähte zeigen',
  },
  tryAgain: 'Erneut versuchen',
  home: 'Zur Startseite',
  notFound: {
    title: 'Seite nicht gefunden',
    say: 'Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen, oder der Link hat einen Tippfehler. Suche oben oder sieh dir alle Drucke an.',
    action: 'Alle Drucke ansehen',
  },
  unavailable: {
    title: 'Diese Seite lässt sich gerade nicht anzeigen',
    say: 'Der Teil des Shops, der diese Seite erstellt, antwortet nicht. Nichts von dem, was du getan hast, ist verloren, und der Rest des Shops funktioniert. Wir versuchen es von selbst noch einmal; du kannst es auch.',
  },
  unansweredForm: {
    arrivedTitle: 'Wir wissen nicht, ob das geklappt hat',
    arrived:
      'Der Teil des Shops, der dieses Formular annimmt, hat nicht rechtzeitig geantwortet. Öffne die Seite noch einmal und sieh nach, ob deine Änderung da ist, bevor du sie ein zweites Mal abschickst.',
    lostTitle: 'Das hat nicht geklappt',
    lost: 'Der Teil des Shops, der dieses Formular annimmt, antwortet nicht. Es wurde nichts geändert. Bitte versuche es gleich noch einmal.',
    action: 'Seite noch einmal öffnen',
  },
  failed: {
    title: 'Etwas ist schiefgegangen',
    say: 'Diese Seite konnte wegen eines Fehlers bei uns nicht erstellt werden. Er ist aufgezeichnet. Versuche es noch einmal oder sieh dich weiter im Shop um.',
  },
  fault: {
    title: 'Etwas ist schiefgegangen',
    say: 'Der Shop hat beim Antworten einen Fehler gemacht. Er ist aufgezeichnet; bitte versuche es gleich noch einmal.',
    next: (link) => `${link('again', 'Erneut versuchen')} oder ${link('home', 'zur Startseite')}.`,
    number: (id) => `Wenn du uns deswegen schreibst, nenne bitte diese Nummer: ${id}`,
  },
  refused: {
    title: 'Das hat nicht geklappt',
    say: 'Der Shop hat diese Anfrage nicht angenommen. Es wurde nichts geändert. Geh zurück oder sieh dich weiter im Shop um.',
  },
  offline: {
    title: 'Du bist offline',
    say: 'Diese Seite wurde auf diesem Gerät noch nicht geöffnet, deshalb können wir sie jetzt nicht zeigen. Was du in den Warenkorb legst, heben wir auf. Prüfe deine Verbindung und versuche es dann noch einmal.',
    kept: 'Seiten, die du jetzt lesen kannst',
  },
  manifest: {
    description: 'Generative Kunstdrucke, von Code gezeichnet und auf Baumwollpapier gedruckt.',
    prints: 'Alle Drucke',
    cart: 'Warenkorb',
  },
  foreignForm: {
    title: 'Dieses Formular kam von einer anderen Website',
    say: 'Zu deiner Sicherheit nehmen wir nur Formulare von unseren eigenen Seiten an. Es wurde nichts geändert. Öffne die Seite im Shop und schicke das Formular von dort ab.',
  },
  formTooLarge: {
    title: 'Das war zu viel Text',
    say: 'Das Formular ist größer als 256 KiB; mehr nehmen wir nicht an. Es wurde nichts geändert. Geh zurück, kürze den Text und schicke ihn noch einmal ab.',
  },
  formNotReadable: {
    title: 'Dieses Formular ist nicht lesbar',
    say: 'Seiten nehmen Formulare nur als application/x-www-form-urlencoded an. Es wurde nichts geändert. Öffne die Seite im Shop und schicke das Formular von dort ab.',
  },
  unknownRelease: {
    title: 'Dieses Release gibt es nicht',
    say: (release) =>
      `Kein gespeichertes Release heißt „${release}“. Schreibe ?release=name@id mit der id eines gespeicherten Releases oder lass es weg.`,
    action: 'Aktuelle Seite öffnen',
  },
  brokenOff: {
    say: 'Der Rest dieser Seite ist nicht angekommen.',
    action: 'Seite neu laden',
  },
  browser: {
    tryAgain: 'Erneut versuchen',
    pageFailed:
      'Ein Teil dieser Seite wurde nicht geladen. Links und Formulare funktionieren trotzdem.',
    slotFailed: 'Dieser Teil der Seite ({owner}) wurde nicht geladen.',
    fragmentBroke:
      'Dieser Teil der Seite ({owner}) funktioniert nicht mehr. Der Rest der Seite ist nicht betroffen.',
    pageGone: 'Diese Seite stammt aus einer früheren Version des Shops. Lade sie neu.',
    partReplaced: 'Ein Teil dieser Seite wurde ersetzt. Lade sie neu, um den neuen zu bekommen.',
    reload: 'Neu laden',
    toasts: { region: 'Mitteilungen', dismiss: 'Schließen' },
  },
};
