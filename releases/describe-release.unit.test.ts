import { describe, expect, it } from 'vitest';
import { describeRelease } from './describe-release.ts';
import { ReleaseSchema, type Release } from './release.ts';
import { fixtureBuild } from './testing/fixture-build.ts';
import fixture from './testing/mfe-fixture/micro-frontend.ts';

const files = [
  fixtureBuild.remoteEntry,
  ...Object.values(fixtureBuild.modules).flatMap(({ js, css }) => [...js, ...css]),
];
const whole = Object.fromEntries(files.map((file) => [file, { bytes: 1, integrity: 'sha384-x' }]));

const describeFixture = (
  build = fixtureBuild,
  assets: Release['assets'] = whole,
  change: Partial<Parameters<typeof describeRelease>[0]> = {},
) =>
  describeRelease({
    declaration: fixture,
    build,
    assets,
    server: { file: 'server/index.mjs', bytes: 10, integrity: 'sha384-server' },
    version: '1.2.3',
    commit: null,
    builtAt: '2026-01-01T00:00:00.000Z',
    ...change,
  });

describe('the manifest of a release', () => {
  it('is valid and says which files each fragment needs', () => {
    const release = ReleaseSchema.parse(describeFixture());
    expect(release.fragments['hello']).toMatchObject({
      kind: 'page',
      css: ['hello.4.css'],
      timeoutMs: 3000,
    });
    expect(release.fragments['greeting']).toMatchObject({
      kind: 'fragment',
      timeoutMs: 300,
      hydrate: 'load',
      fallback: '<a href="/hello/{who}">Say hello</a>',
    });
    expect(release.lifecycles).toEqual(['common.1.js', 'lifecycles.2.js']);
  });

  it('says which fragment wakes with its team, and is silent of it for others: it is part of their id', () => {
    const { greeting } = fixture.fragments;
    const declaration = {
      ...fixture,
      fragments: { ...fixture.fragments, greeting: { ...greeting!, wakesWithTeam: true } },
    };
    const woken = ReleaseSchema.parse(describeFixture(fixtureBuild, whole, { declaration }));
    expect(woken.fragments['greeting']).toMatchObject({ wakesWithTeam: true });
    expect(ReleaseSchema.parse(describeFixture()).fragments['greeting']).not.toHaveProperty(
      'wakesWithTeam',
    );
  });

  it('says what the release needs of others and gives to them', () => {
    const declaration = {
      ...fixture,
      extensionPoints: { 'hello/below': { props: { type: 'object' } } },
      uses: { fragments: { 'cart/mini-cart': { props: { type: 'object' } } }, apis: ['fixture'] },
      events: { emits: { 'fixture:said': {} }, listens: { 'cart:changed': {} } },
      budgets: { js: 9000 },
    };
    const release = describeFixture(fixtureBuild, whole, { declaration });
    expect(ReleaseSchema.parse(release)).toMatchObject({
      server: { file: 'server/index.mjs', bytes: 10, integrity: 'sha384-server' },
      extensionPoints: { 'hello/below': { props: { type: 'object' } } },
      uses: {
        fragments: { 'cart/mini-cart': { props: { type: 'object' } } },
        apis: { fixture: { version: '1.0.0', operations: ['GET /api/fixture/people/{who}'] } },
      },
      events: { emits: { 'fixture:said': {} }, listens: { 'cart:changed': {} } },
      budgets: { js: 9000, css: null },
    });
  });

  it('cannot be made while the build is being written: a named file is missing', () => {
    const { [fixtureBuild.remoteEntry]: _, ...rest } = whole;
    expect(() => describeFixture(fixtureBuild, rest)).toThrow('remoteEntry.abc.js is missing');
  });

  it('cannot be made of a build that lacks a declared fragment', () => {
    const { greeting: _, ...modules } = fixtureBuild.modules;
    expect(() => describeFixture({ ...fixtureBuild, modules })).toThrow('"greeting"');
  });
});

describe('the id of a release', () => {
  const idOf = (...input: Parameters<typeof describeFixture>) => describeFixture(...input).id;
  const base = idOf();

  it('is its version and a hash of its contents', () => {
    expect(base).toMatch(/^1\.2\.3-[0-9a-f]{12}$/);
    expect(idOf()).toBe(base);
  });

  it('does not depend on who built it, when, and how well it was compressed', () => {
    const change = { commit: 'abc', builtAt: '2030-01-01T00:00:00.000Z' };
    expect(idOf(fixtureBuild, whole, change)).toBe(base);
    const compressed = Object.fromEntries(
      Object.entries(whole).map(([file, asset]) => [file, { ...asset, brotli: 1 }]),
    );
    expect(idOf(fixtureBuild, compressed)).toBe(base);
  });

  it('is another one when a file, the server bundle or anything declared is', () => {
    const [file = ''] = files;
    const server = { file: 'server/index.mjs', bytes: 10, integrity: 'sha384-other' };
    const apis = { fixture: { version: '1.0.1', operations: [], document: {} } };
    const others = [
      idOf(fixtureBuild, { ...whole, [file]: { bytes: 1, integrity: 'sha384-y' } }),
      idOf(fixtureBuild, whole, { server }),
      idOf({ ...fixtureBuild, apis }),
      idOf(fixtureBuild, whole, { declaration: { ...fixture, budgets: { js: 1 } } }),
      idOf(fixtureBuild, whole, { version: '1.2.4' }),
    ];
    expect(new Set([base, ...others]).size).toBe(6);
  });
});
