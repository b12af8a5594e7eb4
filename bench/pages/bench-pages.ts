import type { Stack } from '@tessera/stack/start-stack';
import { firstLoadBytes, type Bytes } from './first-load.ts';
import { benchInteractions, type Interaction } from './interactions.ts';
import { lighthouseScores, type Scores } from './lighthouse-scores.ts';
import { comparePages, type PageFigures } from './lighthouse.ts';
import { sendShopper } from './shopper.ts';
import { serveWithoutScripts } from './without-scripts.ts';

export interface MeasuredPage {
  name: string;
  shop: PageFigures;
  withoutScripts: PageFigures;
  bytes: Bytes;
  lighthouse: Scores;
}

export interface PagesFigures {
  pages: MeasuredPage[];
  interactions: Interaction[];
}

const handle = 'harbour-evening';

const measured = [
  { name: 'Home', path: '/' },
  { name: 'Category', path: '/c/prints' },
  { name: 'Product', path: `/products/${handle}` },
  { name: 'Cart', path: '/cart' },
  { name: 'Checkout', path: '/checkout' },
];

/** What pages cost an emulated phone, each beside itself without scripts, and how fast they answer a touch. */
export async function benchPages(stack: Stack): Promise<PagesFigures> {
  const { cookie } = await sendShopper(stack.url, handle);
  const plain = await serveWithoutScripts(stack.url);
  try {
    const pages: MeasuredPage[] = [];
    for (const { name, path } of measured) {
      const bytes = await firstLoadBytes(stack.url + path, cookie);
      const both = [stack.url + path, plain.url + path];
      const [shop, withoutScripts] = await comparePages(both, cookie);
      if (!shop || !withoutScripts) throw new Error(`${path} was not measured.`);
      const scores = await lighthouseScores(stack.url + path, cookie);
      pages.push({ name, shop, withoutScripts, bytes, lighthouse: scores });
    }
    return { pages, interactions: await benchInteractions(stack.url, `/products/${handle}`) };
  } finally {
    await plain.stop();
  }
}
