import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures/journey.ts';
import { openShop } from './fixtures/open-shop.ts';
import { fragmentHydrated, hydrated } from './shop/hydrated.ts';
import { somePrints } from './shop/prints.ts';
import { registryOf } from './shop/registry.ts';

const tessera = path.resolve(import.meta.dirname, '../tools/cli/tessera.mjs');
const run = promisify(execFile);

test('a fourth team, made from an empty folder, has its page and stands on the product page without a change or restart of anything', async ({
  newVisitor,
}) => {
  test.skip(Boolean(process.env['BASE_URL']), 'releases into the shop, which is not for one there');
  test.setTimeout(300_000);
  // One of its own: the team's release stays live when its service has gone.
  const shop = await openShop();
  const { stack } = shop;
  if (!stack) throw new Error('this journey needs a shop of its own');
  const page = await newVisitor({ baseURL: shop.url });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tessera-fourth-team-'));
  const env = {
    ...process.env,
    TESSERA_DATA_DIR: stack.environment.dataDir,
    NODE_ENV: 'production',
  };
  const cli = (...args: string[]) =>
    run(process.execPath, [tessera, ...args], { cwd: folder, env });
  const pids = () => Object.fromEntries(stack.processes.map(({ name, pid }) => [name, pid]));
  const before = pids();
  const live = { ...(await registryOf(shop).routing()).microFrontends };
  let service: ChildProcess | undefined;
  try {
    // A page that is open while the team begins.
    const [print] = await somePrints(page.request, 1);
    await page.goto(`/products/${print?.handle}`);
    await hydrated(page);

    await cli('create', 'reviews', '--into', '.');
    await run('git', ['init', '-q'], { cwd: folder });
    await run('git', ['add', '-A'], { cwd: folder });
    const author = ['-c', 'user.name=Reviews', '-c', 'user.email=reviews@example.org'];
    await run('git', [...author, 'commit', '-q', '-m', 'feat: reviews'], { cwd: folder });

    service = spawn(process.execPath, [tessera, 'run', 'reviews'], { cwd: folder, env });
    let said = '';
    service.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    service.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await expect.poll(() => said, { timeout: 60_000 }).toContain('reviews is ready');
    await cli('release', 'reviews', '--deploy');

    // Its page, written without JavaScript's help.
    await page.goto(`/reviews/${print?.handle}`);
    await hydrated(page);
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('What do you think of it?').fill('Warmer than on the screen.');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('Thank you.')).toBeVisible();

    // Its fragment, in a place that catalog keeps open: in the HTML, and working in the browser.
    await page.goto(`/products/${print?.handle}`);
    const html = await (await page.request.get(`/products/${print?.handle}`)).text();
    expect(html).toContain('Warmer than on the screen.');
    const fragment = page.locator('tessera-fragment[data-fragment="reviews/about-product"]');
    await expect(fragment).toContainText('Warmer than on the screen.');
    await fragment.scrollIntoViewIfNeeded();
    await fragmentHydrated(page, 'reviews/about-product');
    await fragment.getByRole('link', { name: 'Write one' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Reviews of');

    // And on a product page that is reached without a document load.
    await page.getByRole('link', { name: 'Back to the print' }).click();
    await expect(fragment).toContainText('Warmer than on the screen.');

    expect(pids()).toEqual(before);
    const after = { ...(await registryOf(shop).routing()).microFrontends };
    delete after['reviews'];
    expect(after).toEqual(live);
  } finally {
    if (service) {
      service.kill('SIGTERM');
      if (service.exitCode === null) await once(service, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
    // An open page would report to a shop that is gone.
    await page.close();
    await shop.close();
  }
});
