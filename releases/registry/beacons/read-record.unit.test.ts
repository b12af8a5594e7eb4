import type { BeaconEvent, BeaconRecord } from '@tessera/releases/beacon';
import { describe, expect, test } from 'vitest';
import { readRecord, toObservations } from './read-record.ts';
import type { RunningCanary } from './running-canaries.ts';
import { shareAt } from './share-at.ts';

const start = Date.parse('2026-01-01T10:00:00Z');
const second = (n: number) => new Date(start + n * 1000);
const shares = [
  { since: second(0), share: 0.05 },
  { since: second(600), share: 0.5 },
];
const canary: RunningCanary = { number: 7, name: 'cart', id: 'new', controlId: 'old', shares };
const canaries = new Map([[7, canary]]);

function record(
  events: BeaconEvent[],
  o: {
    unit?: string | null;
    bucket?: 'canary' | 'control' | 'override';
    at?: Date;
    id?: string;
  } = {},
): BeaconRecord {
  const { unit = 'anna', bucket = 'canary', at = second(30) } = o;
  const id = o.id ?? (bucket === 'canary' ? 'new' : 'old');
  return {
    view: 'v1',
    composition: 'c',
    at: at.toISOString(),
    releases: {
      cart: { id, bucket, canary: 7, unit },
      catalog: { id: 'a', bucket: 'live', canary: null, unit: null },
    },
    events,
  };
}
const read = (one: BeaconRecord) => readRecord(one, canaries, second(3_600));

describe('a beacon', () => {
  test('says who was where, with which share, and what was wrong', () => {
    const events: BeaconEvent[] = [
      { kind: 'lcp', value: 900 },
      { kind: 'fragment-error', fragment: 'cart/mini-cart', message: 'TypeError' },
      { kind: 'error', message: 'another' },
    ];
    expect(read(record(events))).toMatchObject([
      {
        number: 7,
        unit: 'anna',
        arm: 'canary',
        share: 0.05,
        error: { message: 'TypeError', fragment: 'cart/mini-cart' },
        vitals: { lcp: 900 },
      },
    ]);
  });

  test.each([
    ['of a release by override', { bucket: 'override' as const }],
    ['of nobody', { unit: null }],
    ['whose release is not the one of its arm', { id: 'third' }],
  ])('%s says nothing', (_, o) => {
    expect(read(record([{ kind: 'seen' }], o))).toEqual([]);
  });

  test('of an unknown canary says nothing', () => {
    expect(readRecord(record([{ kind: 'seen' }]), new Map(), second(0))).toEqual([]);
  });

  test('of tomorrow is of now', () => {
    const [sighting] = readRecord(record([], { at: second(90_000) }), canaries, second(60));
    expect(sighting?.at).toEqual(second(60));
  });
});

describe('the share of a view', () => {
  test.each([
    ['before the canary, by another clock', -1, 0.05, true],
    ['at its start', 0, 0.05, true],
    ['just before a step', 599.9, 0.05, true],
    ['at a step, of which a shell may not know', 600, 0.5, false],
    ['half a minute later', 630, 0.5, true],
  ])('%s', (_, at, share, isSettled) => {
    expect(shareAt(shares, second(at))).toEqual({ share, isSettled });
  });
});

describe('the observations of a visitor', () => {
  const observed = (...records: BeaconRecord[]) => toObservations(records.flatMap(read), []);

  test('are a visit, the error and the vitals, all fresh on the first views', () => {
    const seen = observed(
      record([{ kind: 'lcp', value: 900 }]),
      record([{ kind: 'rejection' }, { kind: 'cls', value: 0.2 }]),
    );
    expect(seen.map(({ metric, fresh, value }) => [metric, fresh, value])).toEqual([
      ['canary', true, null],
      ['lcp', true, 900],
      ['canary', false, null],
      ['error', true, null],
      ['outcome', true, 1],
      ['cls', true, 0.2],
    ]);
    expect(seen[3]?.message).toBe('rejection without a message');
  });

  test('who comes into the canary with a higher share are not new any more', () => {
    const seen = observed(
      record([{ kind: 'seen' }], { bucket: 'control', at: second(30) }),
      record([{ kind: 'error', message: 'x' }], { bucket: 'canary', at: second(700) }),
    );
    expect(seen.map(({ metric, arm, fresh, share }) => [metric, arm, fresh, share])).toEqual([
      ['control', 'control', true, 0.05],
      ['outcome', 'control', true, 0.05],
      ['canary', 'canary', false, 0.5],
      ['error', 'canary', false, 0.5],
      ['outcome', 'canary', false, 0.5],
    ]);
  });

  test('whose first visit is stored already are not new', () => {
    const known = [{ number: 7, unit: 'anna', arm: 'canary', share: 0.05, fresh: true }] as const;
    const seen = toObservations(read(record([{ kind: 'error' }])), known);
    expect(seen.map(({ metric, fresh }) => [metric, fresh])).toEqual([
      ['canary', false],
      ['error', true],
      ['outcome', true],
    ]);
  });
});
