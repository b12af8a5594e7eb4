import { readFileSync } from 'node:fs';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, test } from './fixtures/journey.ts';
import { guestPages, personalPages } from './shop/every-page.ts';

const config = JSON.parse(
  readFileSync(new URL('./html-validate.json', import.meta.url), 'utf8'),
) as ConfigData;
const validator = new HtmlValidate(config);

async function mistakes(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ line, ruleId, message, selector }) => `${line} ${ruleId}: ${message} (${selector})`,
    ),
  );
}

test('the server sends valid HTML for every page', async ({ page }) => {
  for (const { name, path, status } of [
    ...(await guestPages(page)),
    ...(await personalPages(page)),
  ]) {
    const reply = await page.request.get(path);
    expect.soft(reply.status(), name).toBe(status);
    expect.soft(await mistakes(await reply.text()), `${name} (${path})`).toEqual([]);
  }
});

test('the check itself notices invalid HTML', async () => {
  expect(await mistakes('<!doctype html><p><div style="color: red"></p>')).not.toEqual([]);
});
