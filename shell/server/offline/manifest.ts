import { languageFacts, localPath, type Language } from '@tessera/mfe-kit/locales';
import { shellWords } from '../language/shell-words.ts';

/** Where the manifest of a language is. Not below its prefix: that is for pages. */
export const manifestPath = (language: Language): string =>
  language === 'en' ? '/site.webmanifest' : `/site.webmanifest?language=${language}`;

/** `/site.webmanifest`: what the shop is when somebody puts it on their home screen. It is one app in each language. */
export function webManifest(language: Language): string {
  const words = shellWords(language).manifest;
  return JSON.stringify({
    id: '/',
    name: 'Tessera',
    short_name: 'Tessera',
    description: words.description,
    lang: language,
    dir: languageFacts[language].direction,
    start_url: localPath('/', language),
    scope: '/',
    display: 'minimal-ui',
    background_color: '#f5f6f4',
    theme_color: '#f5f6f4',
    categories: ['shopping'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [
      { name: words.prints, url: localPath('/c/prints', language) },
      { name: words.cart, url: localPath('/cart', language) },
    ],
  });
}
