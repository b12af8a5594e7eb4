import { chromium } from '@playwright/test';
import { chromiumFlags } from '@tessera/stack/chromium-flags';
import { ensureChromium } from '@tessera/stack/ensure-chromium';

export type Bytes = Record<
  'document' | 'script' | 'stylesheet' | 'font' | 'image' | 'other',
  number
>;

const kinds: Record<string, keyof Bytes> = {
  Document: 'document',
  Script: 'script',
  Stylesheet: 'stylesheet',
  Font: 'font',
  Image: 'image',
};

/**
 * Bytes of bodies on the wire (compressed) for a first load on a phone-sized screen, until the network
 * is quiet and nobody has touched anything.
 */
export async function firstLoadBytes(url: string, cookie: string): Promise<Bytes> {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumFlags,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    await page.context().addCookies(cookiesOf(cookie, url));
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const typeOf = new Map<string, keyof Bytes>();
    const headers = new Map<string, number>();
    const bytes: Bytes = { document: 0, script: 0, stylesheet: 0, font: 0, image: 0, other: 0 };
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      typeOf.set(requestId, kinds[type] ?? 'other');
      headers.set(requestId, response.encodedDataLength);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const body = encodedDataLength - (headers.get(requestId) ?? 0);
      bytes[typeOf.get(requestId) ?? 'other'] += Math.max(0, body);
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    return bytes;
  } finally {
    await browser.close();
  }
}

const cookiesOf = (cookie: string, url: string) =>
  cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: new URL(url).origin };
  });
