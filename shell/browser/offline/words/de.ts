import type { OfflineWords } from './en.ts';

export const de: OfflineWords = {
  offline: (time) =>
    `Du bist offline. Diese Seite ist von ${time}. Was du in den Warenkorb legst, heben wir auf, bis du wieder online bist.`,
  online: 'Du bist wieder online.',
  anew: 'Diese Seite neu laden',
  added: 'Was du offline hinzugefügt hast, liegt jetzt in deinem Warenkorb.',
  refused: (why) => `Nicht im Warenkorb: ${why}`,
  reasons: {
    'unknown-variant':
      'Der Warenkorb kennt diese Größe mit diesem Rahmen nicht. Wähle sie auf der Seite des Drucks noch einmal.',
    'variant-unavailable':
      'Diese Größe mit diesem Rahmen ist gerade nicht bestellbar. Wähle auf der Seite des Drucks eine andere.',
    'quantity-too-large':
      'Von einem Druck nimmt der Warenkorb höchstens 99. Wähle weniger oder schreib uns wegen einer größeren Bestellung.',
    'too-many-lines': 'Der Warenkorb ist voll. Nimm einen Druck heraus oder gehe zuerst zur Kasse.',
  },
  noReason: 'Was du offline hinzugefügt hast, konnte nicht in deinen Warenkorb gelegt werden.',
};
