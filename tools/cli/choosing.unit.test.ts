import { describe, expect, it } from 'vitest';
import { chooseRelease, parseWishes } from './choose-releases.ts';
import { originIn, originOf } from './find-registry.ts';
import { parseDuration, formatDuration } from './parse-duration.ts';
import { aStatus } from './testing/fake-registry.ts';
import { RefusedError, UsageError } from './usage-error.ts';

describe('releases are named', () => {
  it.each([
    [['cart'], [{ name: 'cart' }]],
    [['cart', '1-a'], [{ name: 'cart', id: '1-a' }]],
    [
      ['cart@1-a', 'catalog'],
      [{ name: 'cart', id: '1-a' }, { name: 'catalog' }],
    ],
  ])('%j', (words, wishes) => {
    expect(parseWishes('deploy', words)).toEqual(wishes);
  });

  it.each([[[]], [['cart', '1', '2']], [['cart@', 'catalog@1']], [['a@b@c']]])(
    '%j is not understood',
    (words) => {
      expect(() => parseWishes('deploy', words)).toThrow(UsageError);
    },
  );

  it('without an id is the newest that was not taken back', () => {
    expect(chooseRelease(aStatus(), { name: 'cart' })).toBe('1.1.0-b');
  });

  it('a withdrawn one only by its id: the gate has the word', () => {
    expect(chooseRelease(aStatus(), { name: 'cart', id: '1.2.0-c' })).toBe('1.2.0-c');
    expect(() => chooseRelease(aStatus(), { name: 'reviews' })).toThrow(RefusedError);
  });
});

describe('the registry', () => {
  it.each([
    ['https://shop.example', 'https://shop.example'],
    ['https://shop.example/', 'https://shop.example'],
    ['https://shop.example/_releases', 'https://shop.example'],
    ['http://localhost:3000/_releases/', 'http://localhost:3000'],
  ])('%s is at %s', (given, origin) => {
    expect(originOf(given)).toBe(origin);
  });

  it.each(['shop.example', 'ftp://shop.example', ''])('is not at "%s"', (given) => {
    expect(() => originOf(given)).toThrow(UsageError);
  });

  it('of a running shop is its own process, else behind the shell', () => {
    const entry = { pid: 1, socket: null, health: 'ready' as const };
    const shell = { ...entry, name: 'shell', port: 3000 };
    const releases = { ...entry, name: 'releases', port: 4000 };
    expect(originIn([shell, releases])).toBe('http://127.0.0.1:4000');
    expect(originIn([shell, { ...releases, health: 'dead' }])).toBe('http://127.0.0.1:3000');
    expect(originIn([])).toBeNull();
  });
});

describe('a time', () => {
  it.each([
    ['30s', 30],
    ['1h30m', 5400],
    ['2d', 172_800],
    ['1.5h', 5400],
  ])('of %s has %i seconds', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each(['', '10', 'm', '10 m', '-1m', '1y'])('is not "%s"', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it('is printed shortly', () => {
    expect([0, 59, 60, 5400, 90_061].map(formatDuration)).toEqual([
      '0s',
      '59s',
      '1m',
      '1h30m',
      '1d1h1m1s',
    ]);
  });
});
