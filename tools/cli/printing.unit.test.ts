import type { MatrixView, Verdict } from '@tessera/releases/registry-api';
import { ReleaseSchema, type Release } from '@tessera/releases/release';
import { describe, expect, it } from 'vitest';
import { commands } from './commands.ts';
import { printBar, printCanary, printStep } from './print-canary.ts';
import { printComposition, stateOfRelease } from './print-composition.ts';
import { printHelp } from './print-help.ts';
import { printAudit, printHistory } from './print-history.ts';
import { printMatrix } from './print-matrix.ts';
import { printProblem } from './print-problem.ts';
import { printRelease } from './print-release.ts';
import { printStatus } from './print-status.ts';
import { age, columns, percent, wrap, wrapLines } from './print-text.ts';
import { aCanary, aStatus } from './testing/fake-registry.ts';

const now = new Date('2026-01-01T12:04:00.000Z');
const verdict: Verdict = {
  state: 'too-early',
  words:
    'Errors: 2 of 112 visitors of the canary against 1.9 of the control; nothing can be said yet.',
  visitors: { canary: 112, control: 2104 },
  metrics: [],
  ratio: { expected: 0.05, observed: 0.0505, evidence: 0.1, alarm: false },
};
const longest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

describe('text', () => {
  it('is wrapped at 80 columns, words whole', () => {
    const text = wrap('a word and another one '.repeat(20), '  - ', '    ');
    expect(longest(text)).toBeLessThanOrEqual(80);
    expect(text.split('\n')[1]).toMatch(/^ {4}\S/);
    expect(wrap('x'.repeat(100))).toBe('x'.repeat(100));
  });

  it('has aligned columns', () => {
    expect(
      columns([
        ['a', 'bb', 'c'],
        ['aaa', 'b', 'c'],
      ]),
    ).toBe('a    bb  c\naaa  b   c');
  });

  it.each([
    ['2026-01-01T12:03:48.000Z', '12 s'],
    ['2026-01-01T11:24:00.000Z', '40 min'],
    ['2026-01-01T02:04:00.000Z', '10 h'],
    ['2025-12-29T12:04:00.000Z', '3 d'],
    ['2026-01-01T13:00:00.000Z', '0 s'],
  ])('says of %s that it is %s ago', (iso, words) => {
    expect(age(iso, now)).toBe(words);
  });

  it('writes shares as percent', () => {
    expect([0.005, 0.07, 1].map(percent)).toEqual(['0.5%', '7%', '100%']);
  });
});

describe('help', () => {
  it('of every command has an example of it and fits into 80 columns', () => {
    for (const name of Object.values(commands).flatMap((group) => Object.keys(group))) {
      const help = printHelp(name);
      expect(help).toContain(`Example: npx tessera ${name}`);
      expect(longest(help), name).toBeLessThanOrEqual(80);
    }
    expect(longest(printHelp())).toBeLessThanOrEqual(80);
  });
});

describe('a canary', () => {
  it('has a bar that is empty for nobody only, and full for everybody only', () => {
    expect(printBar(0)).toBe('[....................] 0%');
    expect(printBar(0.001)).toBe('[#...................] 0.1%');
    expect(printBar(0.999)).toBe('[###################.] 99.9%');
    expect(printBar(1)).toBe('[####################] 100%');
  });

  it('says when the next step is', () => {
    expect(printStep(aCanary(), now)).toBe('step 1 of 2, then 100% in 6m at the earliest');
    expect(printStep(aCanary({ stepSince: '2026-01-01T11:00:00.000Z' }), now)).toBe(
      'step 1 of 2, then 100% when enough was seen',
    );
    expect(printStep(aCanary({ plan: [{ share: 0.05, seconds: 0 }] }), now)).toContain(
      'until somebody promotes',
    );
  });

  it('shows the verdict in words', () => {
    const text = printCanary(aCanary({ verdict }), now, { indent: '  ' });
    expect(text).toContain('112 visitors of the canary (200 needed a step), 2104 of the control');
    expect(text).toContain('too-early: Errors: 2 of 112');
    expect(longest(text)).toBeLessThanOrEqual(80);
  });

  it('that has ended says how and why', () => {
    expect(printCanary(aCanary({ state: 'withdrawn', reason: 'more errors' }), now)).toBe(
      'withdrawn: more errors',
    );
  });
});

describe('the status', () => {
  it('shows live, canary and the rest, each release once', () => {
    const status = aStatus();
    status.microFrontends[0]!.canary = aCanary({ verdict });
    const text = printStatus(status, now);
    expect(text).toContain('live    1.0.0-a  since 64 min');
    expect(text).toContain('canary  1.1.0-b  #7 by cart pipeline');
    expect(text).toMatch(/1\.2\.0-c .*withdrawn\n {6}more errors than the control/);
    expect(text.match(/1\.1\.0-b/g)).toHaveLength(1);
    expect(longest(text)).toBeLessThanOrEqual(80);
  });

  it('says what to do when nothing is live, and which drills are on', () => {
    const status = aStatus();
    status.microFrontends[0]!.live = null;
    status.faults = [
      { id: 'f1', kind: 'error', target: 'cart', ms: 0, until: '2026-01-01T12:05:00.000Z' },
    ];
    const text = printStatus(status, now);
    expect(text).toContain('nothing: npx tessera deploy cart');
    expect(text).toMatch(/Drills are on:\n {2}error cart until .* npx tessera fault off f1/);
    expect(printStatus({ ...status, microFrontends: [], faults: [] }, now)).toContain(
      'npx tessera release',
    );
  });
});

describe('a composition', () => {
  it('says of each release how it is served today', () => {
    const status = aStatus();
    const states = ['1.0.0-a', '1.1.0-b', '1.2.0-c', '0'].map((id) =>
      stateOfRelease(status, 'cart', id),
    );
    expect(states).toEqual(['live', 'superseded', 'withdrawn', 'unknown']);
    const text = printComposition({
      view: {
        id: 'abc',
        releases: { cart: '1.0.0-a' },
        firstSeen: '2026-01-01T11:24:00.000Z',
        lastSeen: '2026-01-01T12:03:48.000Z',
        state: 'superseded',
      },
      status,
      link: { url: 'http://shop/?t', expiresAt: '2026-01-01T13:00:00.000Z' },
      now,
    });
    expect(text).toContain('first seen 40 min ago, last seen 12 s ago');
    expect(text).toContain('\nhttp://shop/?t\n');
  });
});

describe('history and audit', () => {
  it('are one line a change, with the reason', () => {
    const change = {
      seq: 1,
      at: '2026-01-01T12:00:00.000Z',
      name: 'cart',
      actor: 'controller',
      id: '1.0.0-a',
      previousId: '1.1.0-b',
    };
    const text = printHistory([
      { ...change, action: 'withdraw', reason: 'more errors' },
      { ...change, action: 'deploy', reason: null },
    ]);
    expect(text).toContain('2026-01-01 12:00  cart: 1.1.0-b was withdrawn  (controller)\n');
    expect(text).toContain('more errors\n');
    expect(text).toContain('cart: 1.0.0-a became live');
    expect(printHistory([])).toBe('Nothing has happened yet.');
    expect(
      printAudit([
        {
          seq: 1,
          at: change.at,
          actor: 'somebody',
          action: 'deploy',
          subject: 'cart',
          reason: null,
          outcome: 'refused',
          detail: {},
        },
      ]),
    ).toBe('2026-01-01 12:00  refused  somebody  deploy cart');
  });
});

describe('the matrix', () => {
  const matrix: MatrixView = {
    releases: [
      { name: 'cart', id: 'a', served: 'live' },
      { name: 'catalog', id: 'x', served: 'canary' },
    ],
    cells: [
      { consumer: 'cart@a', provider: 'catalog@x', refusals: [] },
      {
        consumer: 'catalog@x',
        provider: 'cart@a',
        refusals: [{ rule: 'props', words: 'No prop "variant".', against: 'cart@a (live)' }],
      },
    ],
    others: [{ consumer: 'cart@a', refusals: [] }],
  };

  it('is a grid with the reasons below', () => {
    const text = printMatrix(matrix);
    expect(text).toMatch(/1 +cart@a +live +- +ok +ok/);
    expect(text).toMatch(/2 +catalog@x +canary +1 +- +ok/);
    expect(text).toContain('catalog@x with cart@a: 1 reason');
    expect(text).toContain('No prop "variant".');
  });

  it('says so when everything goes together', () => {
    const cells = matrix.cells.map((cell) => ({ ...cell, refusals: [] }));
    expect(printMatrix({ ...matrix, cells })).toContain('goes together');
  });
});

describe('a problem', () => {
  it('is title, detail and wrong fields', () => {
    expect(
      printProblem({
        type: 'x',
        title: 'Not valid',
        status: 422,
        detail: 'A file is wrong.',
        errors: [{ field: 'client/a.js', message: 'has another hash' }],
      }),
    ).toBe('Not valid\nA file is wrong.\n  - client/a.js: has another hash');
  });
});

describe('a new release', () => {
  const release: Release = ReleaseSchema.parse({
    name: 'cart',
    id: '1-a',
    version: '1',
    builtAt: '2026-01-01T12:00:00.000Z',
    routes: [],
    fragments: {
      cart: { kind: 'page', timeoutMs: 1000, module: './cart', js: ['page.js'], css: ['page.css'] },
      'mini-cart': { kind: 'fragment', timeoutMs: 200, module: './mini-cart', js: ['mini.js'] },
    },
    remoteEntry: 'entry.js',
    assets: {
      'entry.js': { bytes: 3_000, integrity: '' },
      'page.js': { bytes: 38_200, integrity: '' },
      'mini.js': { bytes: 2_000, integrity: '' },
      'page.css': { bytes: 6_000, integrity: '' },
    },
    designSystem: { major: 1 },
    budgets: { js: 40_000 },
  });

  it('is shown with its heaviest first load, against its budget', () => {
    const text = printRelease({ release, status: 'stored', state: 'kept', isNext: true });
    expect(text).toContain('JavaScript 41.2 KB of 40.0 KB, 1.2 KB too much (cart)\n');
    expect(text).toContain('CSS 6.0 KB, no budget (cart)\n');
    expect(text).toContain('npx tessera canary cart 1-a --plan');
    expect(longest(text)).toBeLessThanOrEqual(80);
  });

  it('that is live already is not said to reach nobody', () => {
    const text = printRelease({ release, status: 'known', state: 'live', isNext: true });
    expect(text).toContain('It is live already');
    expect(text).not.toContain('Nobody gets it');
  });
});

describe('a message', () => {
  it('is wrapped to 80 columns, but for lines that are pictures', () => {
    const picture = `  ${'x'.repeat(90)}`;
    const text = wrapLines(`${'word '.repeat(30)}\n${picture}\n\nend`);
    expect(text.split('\n')).toHaveLength(5);
    expect(text).toContain(`\n${picture}\n\nend`);
  });

  it('of the registry has no words of HTTP above it', () => {
    const problem = { type: 'no-canary', title: 'Conflict', status: 409, detail: 'None runs.' };
    expect(printProblem(problem)).toBe('None runs.');
    expect(printProblem({ ...problem, title: 'The gate says no' })).toContain('gate says no\n');
  });
});
