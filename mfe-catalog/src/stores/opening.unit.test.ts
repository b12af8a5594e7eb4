import { describe, expect, it } from 'vitest';
import { openingOf } from './opening.ts';
import { openingText } from './opening-text.ts';
import { en } from '../messages/stores/en.ts';
import { testStore } from './test-store.ts';

const text = (now: string, timeZone = 'Europe/Berlin', hours = testStore.hours) =>
  openingText(openingOf({ ...testStore, timeZone, hours }, new Date(now)), en, 'en-IE');

// 2026-11-26 is a Thursday; Berlin is one hour ahead of UTC then.
describe('whether a store is open', () => {
  it('is told by its own clock, to the minute', () => {
    expect(text('2026-11-26T08:59:00Z')).toBe('Closed, opens today at 10:00');
    expect(text('2026-11-26T09:00:00Z')).toBe('Open now until 18:00');
    expect(text('2026-11-26T16:59:00Z')).toBe('Open now until 18:00');
    expect(text('2026-11-26T17:00:00Z')).toBe('Closed, opens tomorrow at 10:00');
    expect(text('2026-11-26T17:00:00Z', 'Europe/Lisbon')).toBe('Open now until 18:00');
  });

  it('knows that today is another day elsewhere', () => {
    const at = new Date('2026-11-26T23:30:00Z');
    expect(openingOf({ ...testStore, timeZone: 'Europe/Berlin' }, at).today).toBe(5);
    expect(openingOf({ ...testStore, timeZone: 'Europe/Lisbon' }, at).today).toBe(4);
  });

  it('keeps to the wall clock in summer', () => {
    expect(text('2026-07-02T08:00:00Z')).toBe('Open now until 18:00');
    expect(text('2026-07-02T16:00:00Z')).toBe('Closed, opens tomorrow at 10:00');
  });

  it('looks for the next day that is not closed', () => {
    expect(text('2026-11-28T18:00:00Z')).toBe('Closed, opens on Tuesday at 10:00');
    expect(text('2026-11-29T12:00:00Z')).toBe('Closed, opens on Tuesday at 10:00');
    const onThursdays = testStore.hours.slice(0, 1).map((one) => ({ ...one, first: 4, last: 4 }));
    expect(text('2026-11-26T20:00:00Z', 'Europe/Berlin', onThursdays)).toBe(
      'Closed, opens on Thursday at 10:00',
    );
    expect(text('2026-11-26T12:00:00Z', 'Europe/Berlin', [])).toBe('Closed');
  });
});
