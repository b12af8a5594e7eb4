import type { Messages } from '@tessera/mfe-kit/messages';
import type { HomeMessages } from './en.ts';

export default {
  title: 'Generative Kunstdrucke',
  description:
    'Dreizehn Serien generativer Kunstdrucke, von Code gezeichnet und auf Baumwollpapier gedruckt. Vier Größen, vier Rahmen, 60 Tage kostenlose Rückgabe.',
  heading: 'Von Code gezeichnet, von dir aufgehängt',
  say: 'Jeder Druck entsteht aus einer einzigen Zahl. Such dir einen aus, wähle einen Rahmen, und er verlässt unser Atelier innerhalb von zwei Tagen.',
  inStore: 'Im Laden ansehen',
  walls: {
    newest: {
      title: 'Frisch aufgehängt',
      text: 'Die neuesten Drucke aus dem Atelier.',
      more: 'Alle neuen Drucke',
    },
    bestselling: {
      title: 'Was andere aufhängen',
      text: 'Die Drucke, die das Atelier am häufigsten verlassen.',
      more: 'Alle Bestseller',
    },
    lapis: {
      title: 'Eine Wand in Lapis',
      text: 'Blautöne für ein Zimmer nach Norden: Kühles Licht steht ihnen.',
      more: 'Alles in Lapis',
    },
    ember: {
      title: 'Warm, über dem Esstisch',
      text: 'Die Palette Glut, für Räume, in denen abends Licht brennt.',
      more: 'Alles in Glut',
    },
  },
} satisfies Messages<HomeMessages>;
