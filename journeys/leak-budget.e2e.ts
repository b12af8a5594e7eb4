import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures/journey.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';
import { somePrints } from './shop/prints.ts';

/**
 * Micro-frontends come and go in one document, for hours. What each leaves behind adds up: after 200 changes
 * the page may hold no more than after 20, but for what a budget below allows.
 */
const warmUp = 20;
const many = 200;

/**
 * By how much a page may have grown between the two, all in all. One kept page is 200 nodes and more;
 * the heap grows by what the engine compiles and the browser's own timing entries.
 */
const budget = {
  /** Elements and texts, those outside of the document included. */
  nodes: 100,
  /**
   * Chromium's speculation rules hold links of one page that was left, and with them its elements: with 142 listeners for
   * each root or portal, so with up to three roots more or less. A leak of three a change would be 540.
   */
  listeners: 450,
  heapBytes: 1_500_000,
  /** Pages that were left and could not be collected. React keeps the last one for a while. */
  pagesKept: 2,
};

interface Held {
  nodes: number;
  listeners: number;
  heapBytes: number;
  pagesKept: number;
}

declare global {
  interface Window {
    leftPages: WeakRef<Element>[];
  }
}

/** Remembers, weakly, every page fragment that leaves `<main>`. */
const rememberLeftPages = (page: Page) =>
  page.evaluate(() => {
    window.leftPages = [];
    new MutationObserver((records) => {
      for (const { removedNodes } of records) {
        for (const node of removedNodes) {
          if (node instanceof Element) window.leftPages.push(new WeakRef(node));
        }
      }
    }).observe(document.getElementById('main') ?? document.body, { childList: true });
  });

async function measure(page: Page, devtools: CDPSession): Promise<Held> {
  // More than once: what a finaliser lets go of can be collected in the next round only.
  for (let round = 0; round < 3; round += 1) {
    await devtools.send('HeapProfiler.collectGarbage');
    await page.evaluate(
      () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })),
    );
  }
  const { metrics } = await devtools.send('Performance.getMetrics');
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    nodes: read('Nodes'),
    listeners: read('JSEventListeners'),
    heapBytes: read('JSHeapUsedSize'),
    pagesKept: await page.evaluate(
      () => window.leftPages.filter((left) => left.deref() !== undefined).length,
    ),
  };
}

/** One change of page by a link of the frame, as a visitor does it. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
  await expect(page).toHaveURL(path);
  const owner = ownerOf(path);
  await expect(
    page.locator(`#main > tessera-fragment[data-page][data-owner="${owner}"][data-hydrated]`),
  ).toBeAttached();
}

const ownerOf = (path: string): string =>
  path.startsWith('/cart') ? 'cart' : path.startsWith('/account') ? 'account' : 'catalog';

// A trace keeps pictures of the page in the page.
test.use({ trace: 'off' });

test('a document that changed pages 200 times holds no more than after 20', async ({ page }) => {
  test.setTimeout(300_000);
  const [print] = await somePrints(page.request, 1);
  const round = ['/cart', '/account/sign-in', `/products/${print?.handle}`, '/stores', '/'];
  await page.goto('/');
  await hydrated(page);
  const stillSame = await sameDocument(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await rememberLeftPages(page);

  const changes = async (from: number, to: number) => {
    for (let count = from; count < to; count += 1) {
      await go(page, round[count % round.length] ?? '/');
    }
  };
  await changes(0, warmUp);
  const before = await measure(page, devtools);
  await changes(warmUp, many);
  const after = await measure(page, devtools);
  await stillSame();

  const grown = {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heapBytes: after.heapBytes - before.heapBytes,
    pagesKept: after.pagesKept,
  };
  test.info().annotations.push({ type: 'grown', description: JSON.stringify({ before, grown }) });
  for (const [what, most] of Object.entries(budget)) {
    expect.soft(grown[what as keyof Held], `growth of ${what}`).toBeLessThanOrEqual(most);
  }
});
