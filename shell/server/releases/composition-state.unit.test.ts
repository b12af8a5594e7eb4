import { describe, expect, it } from 'vitest';
import { routed, testRouting } from '../testing/test-routing.ts';
import { createCompositionBook } from './composition-book.ts';
import { compositionState } from './composition-state.ts';
import type { Resolved } from './release-source.ts';
import { testRelease } from '../testing/test-release.ts';

const canary = { number: 1, id: 'c3', share: 0.1, salt: 's' };
const table = testRouting([], {
  kept: ['catalog@c1', 'catalog@c2', 'catalog@c3', 'cart@k1'],
  microFrontends: {
    catalog: routed('c2', { canary, withdrawn: ['bad'] }),
    cart: routed('k1'),
  },
});

describe('a composition is', () => {
  it.each([
    ['current', { catalog: 'c2', cart: 'k1' }],
    ['current', { catalog: 'c3', cart: 'k1' }],
    ['superseded', { catalog: 'c1', cart: 'k1' }],
    ['superseded', { catalog: 'c2' }],
    ['withdrawn', { catalog: 'bad', cart: 'k1' }],
    ['gone', { catalog: 'c0', cart: 'k1' }],
    ['gone', { catalog: 'c2', cart: 'k1', gift: 'g1' }],
  ])('%s: %j', (state, releases) => {
    expect(compositionState(table, releases)).toBe(state);
  });

  it('current with a withdrawn release that was made live again', () => {
    const again = testRouting([], {
      microFrontends: { catalog: routed('bad', { withdrawn: ['bad'] }) },
    });
    expect(compositionState(again, { catalog: 'bad' })).toBe('current');
  });
});

describe('the book of compositions', () => {
  const resolved = (
    id: string,
    bucket: 'live' | 'override' = 'live',
    origin?: string,
  ): Resolved => {
    const release = { ...testRelease({ name: 'catalog', id }), ...(origin ? { origin } : {}) };
    return {
      composition: `composition-${id}`,
      releases: new Map([['catalog', release]]),
      assignments: new Map([['catalog', { id, bucket, canary: null, unit: null }]]),
    };
  };
  const open = (limit = 10) => {
    const seen: string[] = [];
    const clock = { now: 0 };
    const book = createCompositionBook({
      known: [{ id: 'earlier', releases: { catalog: 'c1', cart: 'k1' } }],
      onSeen: ({ id }) => seen.push(id),
      now: () => clock.now,
      limit,
    });
    return { book, seen, clock };
  };

  it('knows what was served, by this process or the one before, and nothing else', () => {
    const { book } = open();
    book.note(resolved('c1'));
    expect(book.stateOf('composition-c1', table)).toBe('superseded');
    expect(book.stateOf('earlier', table)).toBe('superseded');
    expect(book.stateOf('somebody-elses', table)).toBeNull();
    expect(book.stateOf('earlier', null)).toBeNull();
  });

  it('judges by the table of now', () => {
    const { book } = open();
    book.note(resolved('c2'));
    const without = { ...table, microFrontends: { catalog: routed('c2') } };
    expect(book.stateOf('composition-c2', without)).toBe('current');
    const withdrawn = routed('c9', { withdrawn: ['c2'] });
    const later = { ...table, microFrontends: { catalog: withdrawn } };
    expect(book.stateOf('composition-c2', later)).toBe('withdrawn');
  });

  it('leaves those alone who asked for their releases, until others get the same', () => {
    const { book } = open();
    book.note(resolved('c1', 'override'));
    expect(book.stateOf('composition-c1', table)).toBeNull();
    expect(book.all().map(({ id }) => id)).toEqual(['earlier']);
    book.note(resolved('c1'));
    expect(book.stateOf('composition-c1', table)).toBe('superseded');
  });

  it('says once that a set is in use, and again after ten minutes; never of a build that is stored nowhere', () => {
    const { book, seen, clock } = open();
    book.note(resolved('c1'));
    book.note(resolved('c1'));
    book.note(resolved('dev', 'override', 'http://127.0.0.1:9'));
    expect(seen).toEqual(['composition-c1']);
    clock.now = 11 * 60_000;
    book.note(resolved('c1'));
    expect(seen).toEqual(['composition-c1', 'composition-c1']);
  });

  it('forgets the longest unused', () => {
    const { book } = open(2);
    book.note(resolved('c1'));
    book.note(resolved('c2'));
    expect(book.all().map(({ id }) => id)).toEqual(['composition-c1', 'composition-c2']);
  });
});
