import { expect, it } from 'vitest';
import { testRelease } from '../testing/test-release.ts';
import { createReleaseSets } from './release-sets.ts';

const set = (...ids: string[]) =>
  new Map(ids.map((id) => [`m${id}`, testRelease({ name: `m${id}`, id })]));

it('equal sets are the same object, in whatever order they were made', () => {
  const sets = createReleaseSets();
  const releases = set('a', 'b');
  const first = sets.of(releases);
  expect(sets.of(new Map([...releases].toReversed())).releases).toBe(first.releases);
  const other = testRelease({ name: 'ma', id: 'z' });
  expect(sets.with(first, [other])).toBe(sets.with(first, [other]));
  expect(sets.with(first, [])).toBe(first);
});

it('a build that somebody serves makes a set of its own each time its manifest changes', () => {
  const sets = createReleaseSets();
  const base = sets.of(set('a'));
  const served = () => ({
    ...testRelease({ name: 'ma', id: 'dev' }),
    origin: 'http://127.0.0.1:9',
  });
  const one = served();
  expect(sets.with(base, [one]).releases).toBe(sets.with(base, [one]).releases);
  expect(sets.with(base, [served()]).releases).not.toBe(sets.with(base, [one]).releases);
});

it('no more are remembered than the limit; a forgotten one is made again', () => {
  const sets = createReleaseSets(2);
  const first = sets.of(set('a'));
  sets.of(set('b'));
  sets.of(set('c'));
  const again = sets.of(set('a'));
  expect(again.composition).toBe(first.composition);
  expect(again.releases).not.toBe(first.releases);
});
