import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { LANGUAGES, SCHEMES, SHOTS, WIDTHS } from './shoot.ts';

/** Puts the pictures of each language, scheme and width on one sheet; returns the sheets that were made. */
export async function makeSheets(browser: Browser): Promise<string[]> {
  const sheets: string[] = [];
  for (const language of LANGUAGES) {
    for (const scheme of SCHEMES) {
      for (const width of WIDTHS) {
        const folder = path.join(SHOTS, language, scheme, String(width));
        const pictures = (await readdir(folder).catch(() => [])).filter((file) =>
          file.endsWith('.png'),
        );
        if (pictures.length === 0) continue;
        const sheet = path.join(SHOTS, `${language}-${scheme}-${width}`);
        await writeFile(`${sheet}.html`, sheetHtml(folder, pictures, scheme));
        await takeSheet(browser, sheet);
        sheets.push(`${sheet}.png`);
      }
    }
  }
  return sheets;
}

async function takeSheet(browser: Browser, sheet: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
  await page.goto(pathToFileURL(`${sheet}.html`).href);
  await page.screenshot({ path: `${sheet}.png`, fullPage: true });
  await page.close();
}

/** A page that shows the pictures side by side, each cut where a visitor would have scrolled three times. */
export function sheetHtml(folder: string, pictures: readonly string[], scheme: string): string {
  const figures = pictures.map((file) => {
    const source = pathToFileURL(path.join(folder, file)).href;
    const name = path.basename(file, '.png').replaceAll('-', ' ');
    return `<figure><figcaption>${name}</figcaption><a href="${source}"><img src="${source}" alt=""></a></figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Tessera, ${scheme}</title><style>
:root{color-scheme:${scheme};font:14px system-ui;background:light-dark(#dde1de,#000)}
body{margin:16px;display:grid;grid-template-columns:repeat(6,1fr);gap:16px}
figure{margin:0}figcaption{padding-block:4px}
a{display:block;max-block-size:640px;overflow:hidden}img{inline-size:100%;display:block}
</style>${figures.join('\n')}`;
}
