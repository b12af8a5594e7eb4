import { randomUUID } from 'node:crypto';
import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { chromiumFlags } from '@tessera/stack/chromium-flags';
import { ensureChromium } from '@tessera/stack/ensure-chromium';
import { median } from '../statistics.ts';

export interface Interaction {
  name: string;
  /** Milliseconds from the touch to the next picture on the screen, median and longest of the rounds. */
  median: number;
  longest: number;
}

interface Script {
  name: string;
  path: string;
  /** Everything up to the interaction. */
  prepare(page: Page): Promise<void>;
  interact(page: Page): Promise<void>;
}

const fragment = (page: Page, name: string) =>
  page.locator(`tessera-slot[data-fragment="${name}"] > tessera-fragment[data-hydrated]`).first();
/** The shell is at work. Code that waits for somebody to reach for it is part of the interaction. */
const ready = (page: Page) => page.locator('html[data-ready]').waitFor();

/** A touch by a finger. `click()` would first ask the page in its events what is hit, and be measured with it. */
async function tap(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to touch.');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

const addToCart = (page: Page) =>
  tap(page, page.getByRole('main').getByRole('button', { name: /add to cart/i }));

const scripts = (product: string): Script[] => [
  {
    name: 'Add to cart, the first touch of the page',
    path: product,
    prepare: ready,
    async interact(page) {
      await addToCart(page);
      await page.getByRole('main').getByText('View cart').waitFor();
    },
  },
  {
    name: 'Add to cart, when its code is there',
    path: product,
    async prepare(page) {
      await ready(page);
      await page.locator('#main').dispatchEvent('pointerenter');
      await fragment(page, 'cart/add-to-cart').waitFor();
    },
    interact: addToCart,
  },
  {
    name: 'Open the filters and choose one',
    path: '/c/prints',
    prepare: ready,
    async interact(page) {
      await tap(page, page.getByRole('main').locator('summary').first());
      await tap(page, page.getByRole('main').locator('fieldset label').first());
      await page.waitForURL(/\?/);
    },
  },
  {
    name: 'Open the account menu',
    path: '/',
    async prepare(page) {
      await page.request.post('/api/account/auth/sign-up/email', {
        data: {
          email: `${randomUUID()}@example.org`,
          name: 'Ada',
          password: 'correct horse battery',
        },
      });
      await page.reload();
      await ready(page);
    },
    interact: (page) =>
      tap(page, page.getByRole('banner').getByRole('button', { name: /account of ada/i })),
  },
];

const rounds = 5;

/**
 * Interaction to Next Paint with the processor slowed down four times, a new visitor each round: the longest
 * event of the interactions in the round, as the browser's Event Timing has it.
 */
export async function benchInteractions(shop: string, product: string): Promise<Interaction[]> {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumFlags,
  });
  try {
    const found: Interaction[] = [];
    for (const script of scripts(product)) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) times.push(await play(browser, shop, script));
      found.push({ name: script.name, median: median(times), longest: Math.max(...times) });
    }
    return found;
  } finally {
    await browser.close();
  }
}

async function play(browser: Browser, shop: string, script: Script): Promise<number> {
  const context = await browser.newContext({
    baseURL: shop,
    viewport: { width: 412, height: 823 },
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(script.path);
    await script.prepare(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(watchEvents);
    await script.interact(page);
    return await page.evaluate(longestEvent);
  } finally {
    await context.close();
  }
}

interface Watched {
  longest: number;
  clicks: number;
}

/** In the page: remembers the longest event of an interaction. The shortest that the browser tells of is 16 ms. */
function watchEvents(): void {
  const watched: Watched = { longest: 16, clicks: 0 };
  Object.assign(window, { benchWatched: watched });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      if (!entry.interactionId) continue;
      watched.longest = Math.max(watched.longest, entry.duration);
      if (entry.name === 'click') watched.clicks += 1;
    }
  }).observe({ type: 'event', durationThreshold: 16 });
}

/** In the page: when it is at rest and the click has been told of, which it is after what it painted. */
function longestEvent(): Promise<number> {
  const { benchWatched } = window as unknown as { benchWatched: Watched };
  return new Promise((resolve) => {
    const look = () =>
      benchWatched.clicks > 0
        ? resolve(benchWatched.longest)
        : requestAnimationFrame(() => requestIdleCallback(look));
    look();
  });
}
