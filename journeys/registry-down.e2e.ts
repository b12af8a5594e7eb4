import { bucketOf } from '@tessera/releases/bucket';
import { freeze, keepDown } from './fixtures/break-service.ts';
import { expect, test } from './fixtures/journey.ts';
import { hydrated, sameDocument } from './shop/hydrated.ts';
import { registryOf } from './shop/registry.ts';
import { otherWords, uploadVariant } from './shop/variant-release.ts';
import { releasesIn, visit, type Visited } from './shop/visit.ts';

const words = 'Every size and every frame hangs in each of them.';
const others = 'Come and stand in front of them for a while, please.';
const share = 0.5;

// The shell is started anew under an open page, which may load what can wait, or report, in that moment.
test.use({ expectedProblem: /ERR_CONNECTION_REFUSED \(.*(\/offline\.\w+\.js|\/_beacons)\)/ });

test.beforeEach(({ shop }) => {
  test.skip(shop.stack === null, 'ends processes, which is not for a shop at BASE_URL');
});

const ways = [
  { what: 'is dead', breakIt: keepDown },
  { what: 'hangs', breakIt: freeze },
];

for (const { what, breakIt } of ways) {
  test(`while the release registry ${what}, everybody keeps their releases, canaries go on, shell and services start again, and afterwards a deploy works`, async ({
    shop,
    page,
  }) => {
    test.setTimeout(240_000);
    const stack = shop.stack!;
    const registry = registryOf(shop);
    const control = await registry.liveOf('catalog');
    const id = await uploadVariant(shop, 'catalog', {
      server: otherWords([words, others]),
      client: otherWords([words, others]),
    });
    await registry.canary({ name: 'catalog', id, plan: [{ share, seconds: 0 }] });
    const { canary } = (await registry.routing()).microFrontends['catalog']!;
    const releaseOf = (visitor: string) =>
      bucketOf(canary!.salt, 'catalog', visitor) < share ? id : control;
    const stores = `${shop.url}/stores`;
    const met: Visited[] = [];
    const expectAsAssigned = (one: Visited) => {
      expect(one.status).toBe(200);
      expect(releasesIn(one.html, 'catalog'), one.visitor).toEqual([releaseOf(one.visitor)]);
      expect(one.html).toContain(releaseOf(one.visitor) === id ? others : words);
    };
    const comeBack = async () => {
      for (const { cookie, composition } of met) {
        const again = await visit(stores, cookie);
        expectAsAssigned(again);
        expect(again.composition).toBe(composition);
      }
    };
    const comeAnew = async (visits: number) => {
      for (let nr = 0; nr < visits; nr += 1) {
        const one = await visit(stores);
        expectAsAssigned(one);
        met.push(one);
      }
    };
    await comeAnew(8);

    const mend = breakIt(shop, 'releases');
    try {
      await comeBack();
      await comeAnew(8);
      expect(new Set(met.map(({ visitor }) => releaseOf(visitor))).size).toBe(2);

      await page.goto('/');
      await hydrated(page);
      const still = await sameDocument(page);
      await page.getByRole('banner').getByRole('link', { name: 'Stores' }).first().click();
      await expect(page).toHaveURL('/stores');
      await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
      await still();

      // All they need to know is on their own disks.
      await stack.restart('shell');
      await stack.restart('catalog');
      await comeBack();
      await comeAnew(4);
      const reply = await page.goto('/stores');
      expect(reply?.status()).toBe(200);
      await hydrated(page);

      if (breakIt === keepDown) {
        const said = await fetch(`${shop.url}/_releases/`, { headers: { accept: 'text/html' } });
        expect(said.status).toBe(503);
        expect(await said.text()).toMatch(/registry does not answer.*goes on with the releases/);
      }
    } finally {
      mend();
    }

    // The canary ends with it: everybody has the new release.
    await expect(async () => {
      await registry.deploy({ catalog: id });
    }).toPass({ timeout: 60_000 });
    try {
      await expect
        .poll(async () => releasesIn((await visit(stores)).html, 'catalog'), { timeout: 60_000 })
        .toEqual([id]);
      for (const { cookie } of met) expect((await visit(stores, cookie)).html).toContain(others);
    } finally {
      await registry.rollback('catalog');
    }
  });
}
