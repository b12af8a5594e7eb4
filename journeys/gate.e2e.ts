import type { AuditEntry, LiveChange, Refusal } from '@tessera/releases/registry-api';
import type { Release } from '@tessera/releases/release';
import { expect, test } from './fixtures/journey.ts';
import { registryOf } from './shop/registry.ts';
import { uploadVariant } from './shop/variant-release.ts';

test.beforeEach(({ shop }) => {
  test.skip(shop.stack === null, 'changes what is live, which is not for a shop at BASE_URL');
});

interface Problem {
  type: string;
  detail: string;
  refusals: Refusal[];
}

const withoutFragment = (release: Release, name: string): void => {
  delete release.fragments[name];
};

/** What a team could release, and what the gate says to it: the rule, the other side, and some of its words. */
const refused: {
  what: string;
  name: string;
  manifest(release: Release): void;
  expected: { rule: Refusal['rule']; against: RegExp | null; words: RegExp }[];
}[] = [
  {
    what: 'lacks a fragment of the shell’s frame',
    name: 'cart',
    manifest: (release) => withoutFragment(release, 'mini-cart'),
    expected: [{ rule: 'missing-fragment', against: /^shell$/, words: /cart\/mini-cart/ }],
  },
  {
    what: 'lacks a fragment that another team’s page has a slot for',
    name: 'cart',
    manifest: (release) => withoutFragment(release, 'add-to-cart'),
    expected: [
      { rule: 'missing-fragment', against: /^account@.+ \(live\)$/, words: /cart\/add-to-cart/ },
      { rule: 'missing-fragment', against: /^catalog@.+ \(live\)$/, words: /cart\/add-to-cart/ },
    ],
  },
  {
    what: 'needs a prop that nobody gives',
    name: 'cart',
    manifest({ fragments }) {
      const { props } = fragments['add-to-cart']!;
      fragments['add-to-cart']!.props = {
        ...props,
        required: [...(props!['required'] as string[]), 'currency'],
        properties: { ...(props!['properties'] as object), currency: { type: 'string' } },
      };
    },
    expected: [
      { rule: 'props', against: /^account@.+ \(live\)$/, words: /"currency"/ },
      { rule: 'props', against: /^catalog@.+ \(live\)$/, words: /"currency"/ },
    ],
  },
  {
    what: 'sends a browser event in another shape',
    name: 'catalog',
    manifest({ events }) {
      const before = events.emits['catalog:store-picked']!;
      events.emits['catalog:store-picked'] = {
        ...before,
        properties: { ...(before['properties'] as object), city: { type: 'integer' } },
      };
    },
    expected: [{ rule: 'event', against: /^cart@.+ \(live\)$/, words: /catalog:store-picked/ }],
  },
  {
    what: 'calls an operation that no service offers',
    name: 'account',
    manifest: ({ uses }) => void uses.apis['account']!.operations.push('GET /api/account/secrets'),
    expected: [{ rule: 'api', against: /^account API /, words: /GET \/api\/account\/secrets/ }],
  },
  {
    what: 'shares a package in a version that suits nobody',
    name: 'account',
    manifest: (release) => void (release.shared['react'] = '^18.0.0'),
    expected: [
      { rule: 'shared', against: /^shell$/, words: /"react" \^18\.0\.0/ },
      { rule: 'shared', against: /^cart@.+ \(live\)$/, words: /No version suits both/ },
      { rule: 'shared', against: /^catalog@.+ \(live\)$/, words: /No version suits both/ },
    ],
  },
  {
    what: 'is written for another major of the design system',
    name: 'account',
    manifest: (release) => void (release.designSystem.major += 1),
    expected: [{ rule: 'design-system', against: /^shell$/, words: /design system 2/ }],
  },
  {
    what: 'is heavier than its budget',
    name: 'account',
    manifest: (release) => void (release.budgets.js = 1_000),
    expected: [{ rule: 'budget', against: null, words: /its budget is 1\.0 kB/ }],
  },
  {
    what: 'wants an address that another team’s page has',
    name: 'account',
    manifest: ({ routes }) => void routes.push({ path: '/products/:id', page: 'account' }),
    expected: [{ rule: 'route', against: /^catalog@.+ \(live\)$/, words: /\/products\/:handle/ }],
  },
];

for (const { what, name, manifest, expected } of refused) {
  test(`a release of ${name} that ${what} is refused, as a canary too, and nothing changes`, async ({
    shop,
  }) => {
    const registry = registryOf(shop);
    const before = await registry.routing();
    const id = await uploadVariant(shop, name, { manifest });

    const deployed = await registry.tryDeploy({ [name]: id });
    expect(deployed.status).toBe(409);
    expect(deployed.body.type).toBe('gate-refused');
    const { refusals } = deployed.body;
    expect(refusals.map(({ rule }) => rule).sort()).toEqual(expected.map(({ rule }) => rule));
    for (const { rule, against, words } of expected) {
      const found = refusals.find(
        (one) =>
          one.rule === rule &&
          (against === null ? one.against === null : against.test(one.against ?? '')),
      );
      expect(found?.words, JSON.stringify(refusals)).toMatch(words);
    }

    const plan = [{ share: 0.05, seconds: 0 }];
    const canary = await registry.call<Problem>('POST', '/api/canary', { name, id, plan });
    expect(canary.status).toBe(409);
    expect(canary.body.refusals).toEqual(refusals);

    const { version, microFrontends } = await registry.routing();
    expect({ version, microFrontends }).toEqual({
      version: before.version,
      microFrontends: before.microFrontends,
    });
  });
}

test('a release that exposes a module without all its files is not even stored', async ({
  shop,
}) => {
  const registry = registryOf(shop);
  const stored = async () =>
    (await registry.call<unknown[]>('GET', '/api/releases/cart')).body.length;
  const before = await stored();
  const upload = uploadVariant(shop, 'cart', {
    manifest: ({ fragments }) => void fragments['mini-cart']!.js.push('left-out.0123abcd.js'),
  });
  await expect(upload).rejects.toThrow(/left-out\.0123abcd\.js/);
  expect(await stored()).toBe(before);
});

test('all that speaks against a change is said at once, for all its releases', async ({ shop }) => {
  const registry = registryOf(shop);
  const account = await uploadVariant(shop, 'account', {
    manifest(release) {
      release.designSystem.major += 1;
      release.budgets.js = 900;
      release.routes.push({ path: '/cart', page: 'account' });
    },
  });
  const cart = await uploadVariant(shop, 'cart', {
    manifest: (release) => withoutFragment(release, 'mini-cart'),
  });
  const releases = { account, cart };
  const { status, body } = await registry.tryDeploy(releases);
  expect(status).toBe(409);
  expect(body.refusals.map(({ rule }) => rule).sort()).toEqual([
    'budget',
    'design-system',
    'missing-fragment',
    'route',
  ]);
  // A dry run finds the same and is nobody's attempt.
  const dry = await registry.call<Problem>('POST', '/api/gate', { releases });
  expect(dry.status).toBe(200);
  expect(dry.body.refusals).toEqual(body.refusals);
});

test('going over the gate needs a reason, which is kept with what was gone over, and can be undone', async ({
  shop,
}) => {
  const registry = registryOf(shop);
  const before = await registry.liveOf('account');
  const id = await uploadVariant(shop, 'account', {
    manifest: (release) => void (release.budgets.js = 800),
  });
  const force = (reason?: string) =>
    registry.call<Problem>('POST', '/api/deploy', {
      releases: { account: id },
      force: true,
      ...(reason !== undefined && { reason }),
    });

  for (const reason of [undefined, '', '  ']) {
    const { status, body } = await force(reason);
    expect([status, body.detail]).toEqual([422, expect.stringMatching(/reason/)]);
  }
  expect(await registry.liveOf('account')).toBe(before);

  const reason = 'the shop is down without it';
  expect((await force(reason)).status).toBe(200);
  try {
    expect(await registry.liveOf('account')).toBe(id);
    const { body: audit } = await registry.call<AuditEntry[]>('GET', '/api/audit');
    const entry = audit.find(({ subject, outcome }) => {
      return subject === `account@${id}` && outcome === 'done';
    });
    expect(entry).toMatchObject({ actor: 'operator', action: 'deploy', reason });
    expect(entry?.detail).toMatchObject({ overridden: [{ rule: 'budget' }] });
    const { body: history } = await registry.call<LiveChange[]>('GET', '/api/history?name=account');
    expect(history[0]).toMatchObject({ action: 'deploy', id, previousId: before, reason });
  } finally {
    await registry.rollback('account');
  }
  expect(await registry.liveOf('account')).toBe(before);
});

test('a service cannot publish a contract without an operation that a live release calls', async ({
  shop,
}) => {
  const registry = registryOf(shop);
  interface Contract {
    version: string;
    document: { paths: Record<string, unknown> };
  }
  const read = () => registry.call<Contract>('GET', '/api/contracts/cart');
  const { body: offered } = await read();
  const live = await registry.liveOf('cart');
  const { body: release } = await registry.call<Release>('GET', `/api/releases/cart/${live}`);
  const operation = release.uses.apis['cart']?.operations[0] ?? '';
  const path = operation.split(' ')[1] ?? '';
  expect(Object.keys(offered.document.paths)).toContain(path);

  const { [path]: _, ...paths } = offered.document.paths;
  const contract = { version: '99.0.0', document: { ...offered.document, paths } };
  const { status, body } = await registry.call<Problem>('PUT', '/api/contracts/cart', contract);
  expect(status).toBe(409);
  expect(body.type).toBe('gate-refused');
  expect(body.refusals.map(({ words }) => words).join(' ')).toContain(operation);
  expect(body.refusals.every(({ against }) => against === `cart@${live} (live)`)).toBe(true);
  expect((await read()).body).toEqual(offered);
});
