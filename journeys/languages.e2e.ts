import { expect, test } from './fixtures/journey.ts';
import { cards, fillCheckout } from './shop/buy.ts';
import { hydrated } from './shop/hydrated.ts';

const spoken = [
  {
    language: 'de',
    direction: 'ltr',
    home: 'Von Code gezeichnet, von dir aufgehängt',
    prints: 'Alle Drucke',
    add: /^In den Warenkorb/,
    cart: 'Warenkorb',
    checkOut: /^Zur Kasse/,
    order: /^Zahlungspflichtig bestellen/,
    next: 'Wie es weitergeht',
  },
  {
    language: 'ar',
    direction: 'rtl',
    home: 'يرسمها برنامج وتعلّقها أنت',
    prints: 'كل المطبوعات',
    add: /^أضف إلى السلة/,
    cart: 'السلة',
    checkOut: /^إتمام الشراء/,
    order: /^أكّد الطلب والدفع/,
    next: 'ما الذي يحدث بعد ذلك',
  },
] as const;

for (const { language, direction, home, prints, add, cart, checkOut, order, next } of spoken) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${language}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test('a print is found and bought without leaving the language', async ({ newVisitor }) => {
        const page = await newVisitor({ javaScriptEnabled, locale: language });
        const main = page.getByRole('main');
        await page.goto('/');
        await expect(page).toHaveURL(new RegExp(`/${language}$`));
        await expect(page.locator('html')).toHaveAttribute('dir', direction);
        await expect(main.getByRole('heading', { level: 1 })).toHaveText(home);
        if (javaScriptEnabled) await hydrated(page);

        await main.getByRole('link', { name: prints }).first().click();
        await expect(page).toHaveURL(new RegExp(`/${language}/c/prints$`));
        await main.getByRole('listitem').getByRole('heading').first().getByRole('link').click();
        await expect(page).toHaveURL(new RegExp(`/${language}/products/`));
        if (javaScriptEnabled) await hydrated(page);
        await main.getByRole('button', { name: add }).click();
        if (javaScriptEnabled) await main.getByRole('status').getByRole('link').click();
        await expect(page).toHaveURL(new RegExp(`/${language}/cart$`));
        await expect(main.getByRole('heading', { level: 1 })).toHaveText(cart);

        await main.getByRole('link', { name: checkOut }).click();
        await expect(page).toHaveURL(new RegExp(`/${language}/checkout$`));
        await fillCheckout(page, cards.pays);
        await main.getByRole('button', { name: order }).click();
        await expect(page).toHaveURL(new RegExp(`/${language}/orders/[\\w-]+`));
        await expect(async () => {
          if (!javaScriptEnabled) await page.reload();
          await expect(main).toContainText(next, { timeout: 1_000 });
        }).toPass({ timeout: 30_000 });
      });
    });
  }
}

test('a language is chosen in the footer, for the page that is shown, and remembered', async ({
  newVisitor,
}) => {
  const page = await newVisitor({ locale: 'de' });
  await page.goto('/');
  await hydrated(page);
  await page.getByRole('main').getByRole('link', { name: 'Im Laden ansehen' }).click();
  await expect(page).toHaveURL(/\/de\/stores$/);
  const footer = page.getByRole('contentinfo');
  await footer.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/:\d+\/stores$/);
  await page.goto('/cart');
  await expect(page).toHaveURL(/:\d+\/cart$/);
  await footer.getByRole('link', { name: 'العربية' }).click();
  await expect(page).toHaveURL(/\/ar\/cart$/);
  await page.goto('/stores');
  await expect(page).toHaveURL(/\/ar\/stores$/);
});

test('search engines are told of every page in each language', async ({ newVisitor }) => {
  const page = await newVisitor();
  await page.goto('/ar/c/prints?size=40x50');
  const href = (selector: string) =>
    page.locator(`head > link[${selector}]`).evaluate((link) => {
      const { pathname, search } = new URL((link as HTMLLinkElement).href);
      return pathname + search;
    });
  expect(await href('rel=canonical')).toBe('/ar/c/prints');
  expect(await href('hreflang=en')).toBe('/c/prints');
  expect(await href('hreflang=de')).toBe('/de/c/prints');
  expect(await href('hreflang=ar')).toBe('/ar/c/prints');
  expect(await href('hreflang=x-default')).toBe('/c/prints');
});
