import { chromium } from '@playwright/test';
import { chromiumFlags } from '@tessera/stack/chromium-flags';
import { ensureChromium } from '@tessera/stack/ensure-chromium';
import { expect, test } from './fixtures/journey.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';

const firstPrint = '#main .t-card a[href^="/products/"]';

test('from the list to a print: the print moves, in the same document', async ({ page }) => {
  await page.goto('/c/prints');
  await hydrated(page);
  const stillSame = await sameDocument(page);
  // Which frame has the name when the browser looks, before and after.
  await page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { journeyMoved: moved });
    const start = document.startViewTransition.bind(document);
    const named = () =>
      [...document.querySelectorAll<HTMLElement>('.t-frame')]
        .filter((frame) => frame.style.viewTransitionName === 'print')
        .map((frame) => (frame.closest('.t-card') ? 'card' : 'page'))
        .join();
    document.startViewTransition = (change) => {
      moved.push(named());
      return start(async () => {
        await (change as () => void)();
        moved.push(named());
      });
    };
  });
  await page.locator(firstPrint).first().click();
  await expect(page).toHaveURL(/\/products\//);
  const moved = () => page.evaluate(() => (window as { journeyMoved?: string[] }).journeyMoved);
  await expect.poll(moved).toEqual(['card', 'page']);
  await page.goBack();
  await expect(page).toHaveURL('/c/prints');
  await expect.poll(moved).toEqual(['card', 'page', 'page', 'card']);
  await stillSame();
});

test('nothing moves for those who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/c/prints');
  await hydrated(page);
  await page.evaluate(() => {
    document.startViewTransition = () => {
      throw new Error('something moves');
    };
  });
  await page.locator(firstPrint).first().click();
  await expect(page).toHaveURL(/\/products\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the code of a page is on its way when somebody reaches for a link to it', async ({
  page,
}) => {
  await page.goto('/c/prints');
  await hydrated(page);
  const code = page.waitForRequest(/expose-product\./);
  await page.locator(firstPrint).first().hover();
  await code;
  await expect(page).toHaveURL('/c/prints');
});

test('browsers are told which links to fetch beforehand, until the page does so itself', async ({
  page,
}) => {
  const reply = await page.goto('/');
  const address = reply?.headers()['speculation-rules'];
  const rules = await page.request.get(JSON.parse(address!) as string);
  expect(rules.headers()['content-type']).toBe('application/speculationrules+json');
  const { prefetch } = (await rules.json()) as { prefetch: { where: object }[] };
  expect(JSON.stringify(prefetch[0]?.where)).toContain('html:not([data-ready])');
});

test('Back shows a page as it was left, out of the memory of the browser', async ({ baseURL }) => {
  // Playwright turns this off in the browsers it starts.
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumFlags,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    for (const path of ['/', '/c/prints', '/cart']) {
      await page.goto(baseURL + path);
      await hydrated(page);
      await page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) =>
          Object.assign(window, { journeyPersisted: persisted }),
        );
      });
      await page.goto(`${baseURL}/offline`);
      // A page that is only taken out of memory loads nothing.
      await page.goBack({ waitUntil: 'commit' });
      const persisted = () =>
        page.evaluate(() => (window as { journeyPersisted?: boolean }).journeyPersisted);
      await expect.poll(persisted, path).toBe(true);
    }
  } finally {
    await browser.close();
  }
});
