import { languageFacts, languageOf } from '../languages.ts';
import { html, type Html } from './html.ts';

/**
 * The document of an e-mail: HTML without tables and without colours, so that readers bring their own, light or dark,
 * and a narrow window breaks nothing. Styles are inline because many mail programs drop everything else; some drop
 * `html` and `body`, too, so that language and direction are said once more inside.
 */
export function mailDocument(o: {
  subject: string;
  content: Html | readonly Html[];
  locale: string;
}): string {
  const { direction } = languageFacts[languageOf(o.locale)];
  return html`<!doctype html>
    <html lang="${o.locale}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${o.subject}</title>
      </head>
      <body
        style="margin:0;padding:24px 16px;font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:16px;line-height:1.5;overflow-wrap:anywhere"
      >
        <main lang="${o.locale}" dir="${direction}" style="max-width:544px;margin:0 auto">
          <p style="margin:0 0 24px;font-size:20px;font-weight:700">Tessera</p>
          ${o.content}
        </main>
      </body>
    </html> `.markup;
}
