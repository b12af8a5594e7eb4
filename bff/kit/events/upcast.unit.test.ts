import { expect, it } from 'vitest';
import type { CloudEvent } from './cloud-event.ts';
import { createUpcast } from './upcast.ts';

interface V1 {
  name: string;
}
interface V2 {
  first: string;
  last: string;
}
interface V3 extends V2 {
  at: string;
}

const upcast = createUpcast({
  'team.person.v1': {
    type: 'team.person.v2',
    data: ({ name }: V1): V2 => {
      const [first = '', last = ''] = name.split(' ');
      return { first, last };
    },
  },
  'team.person.v2': {
    type: 'team.person.v3',
    data: (old: V2, { time }): V3 => ({ ...old, at: time }),
  },
});

const event = (type: string, data: unknown): CloudEvent => ({
  specversion: '1.0',
  id: '0190f0c0-0000-7000-8000-000000000001',
  source: 'team',
  type,
  subject: 'p1',
  time: '2026-01-02T03:04:05.000Z',
  datacontenttype: 'application/json',
  data,
  pos: 7,
});

it('brings the oldest version to the newest, step by step, and keeps who and where the event is', () => {
  const old = event('team.person.v1', { name: 'Ada Lovelace' });
  expect(upcast(old)).toEqual({
    ...old,
    type: 'team.person.v3',
    data: { first: 'Ada', last: 'Lovelace', at: '2026-01-02T03:04:05.000Z' },
  });
});

it('begins in the middle of the chain with an event of the middle', () => {
  expect(upcast(event('team.person.v2', { first: 'Ada', last: 'L' })).type).toBe('team.person.v3');
});

it('leaves the newest version, other events and the stored event as they are', () => {
  const newest = event('team.person.v3', { first: 'A', last: 'L', at: '' });
  expect(upcast(newest)).toBe(newest);
  const other = event('constructor', {});
  expect(upcast(other)).toBe(other);
  const old = event('team.person.v1', { name: 'Ada Lovelace' });
  upcast(old);
  expect(old).toEqual(event('team.person.v1', { name: 'Ada Lovelace' }));
});

it('refuses steps that go in a circle when it is made, not when the event comes', () => {
  const step = (type: string) => ({ type, data: () => ({}) });
  expect(() => createUpcast({ a: step('b'), b: step('c'), c: step('b') })).toThrow(
    'The upcast of a comes back to b: a → b → c.',
  );
});
