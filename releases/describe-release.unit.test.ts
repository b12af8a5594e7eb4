import { describe, expect, it } from 'vitest';
import { describeRelease } from './describe-release.ts';
import { ReleaseSchema } from './release.ts';
import { fixtureBuild } from './testing/fixture-build.ts';
import fixture from './testing/mfe-fixture/micro-frontend.ts';

const files = [
  fixtureBuild.remoteEntry,
  ...Object.values(fixtureBuild.modules).flatMap(({ js, css }) => [...js, ...css]),
];
const whole = Object.fromEntries(files.map((file) => [file, { bytes: 1, integrity: 'sha384-x' }]));

const describeFixture = (build = fixtureBuild, assets = whole) =>
  describeRelease({
    declaration: fixture,
    build,
    assets,
    id: '1.2.3-abc',
    version: '1.2.3',
    commit: null,
    builtAt: '2026-01-01T00:00:00.000Z',
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

  it('cannot be made while the build is being written: a named file is missing', () => {
    const { [fixtureBuild.remoteEntry]: _, ...rest } = whole;
    expect(() => describeFixture(fixtureBuild, rest)).toThrow('remoteEntry.abc.js is missing');
  });

  it('cannot be made of a build that lacks a declared fragment', () => {
    const { greeting: _, ...modules } = fixtureBuild.modules;
    expect(() => describeFixture({ ...fixtureBuild, modules })).toThrow('"greeting"');
  });
});
