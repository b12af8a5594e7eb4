import { describe, expect, it } from 'vitest';
import { assignNumbers } from './assign-numbers.ts';
import { compact, foldWords } from './fold-words.ts';
import { isClose } from './is-close.ts';
import { readQuery } from './read-query.ts';

describe('folding', () => {
  it.each([
    ['Straße des 17. Juni', ['strasse', 'des', '17', 'juni']],
    ['Łódź, Piotrkowska', ['lodz', 'piotrkowska']],
    ['Karl-Marx-Allee', ['karl', 'marx', 'allee']],
    ['Ερμού', ['ερμου']],
    ['Jægersborggade', ['jaegersborggade']],
  ])('%s', (text, words) => {
    expect(foldWords(text)).toEqual(words);
  });

  it('makes one of the ways to write a postcode', () => {
    expect(compact('SW1A 2aa')).toBe(compact('sw1a2AA'));
  });
});

describe('reading', () => {
  it.each([
    ['Torstr. 12a', ['torstr'], ['12a']],
    ['12-14 rue Oberkampf', ['rue', 'oberkampf'], ['12-14']],
    ['Praterstraße 3/5', ['praterstrasse'], ['3/5']],
    ['SW1A 2AA', ['sw1a', '2aa'], []],
    ['5th Avenue 350', ['5th', 'avenue'], ['350']],
  ])('%s', (text, words, numbers) => {
    expect(readQuery(text)).toEqual({ words, numbers });
  });
});

describe('numbers beside a place', () => {
  const place = (street: string, postcode: string) => ({
    street,
    postcode,
    houseNumber: null,
    city: '',
    country: 'DE',
  });
  it.each<[string[], string, string, string | null]>([
    [['12'], 'Torstraße', '10119', '12'],
    [['10119'], 'Torstraße', '10119', null],
    [['10119', '12'], 'Torstraße', '10119', '12'],
    [['101'], 'Torstraße', '10119', '101'],
    [['17', '17'], 'Straße des 17. Juni', '10623', '17'],
    [['111', '111', '57'], 'Drottninggatan', '111 57', '111'],
    [['1600', '20500'], 'Pennsylvania Avenue', '20500', '1600'],
  ])('%j of %s, %s', (numbers, street, postcode, houseNumber) => {
    const assigned = assignNumbers(numbers, place(street, postcode));
    expect(assigned).toMatchObject({ houseNumber, left: false });
  });

  it('leaves what belongs to nothing', () => {
    expect(assignNumbers(['12', '13'], place('Torstraße', '10119')).left).toBe(true);
  });
});

describe('slips', () => {
  it.each([
    ['torstarsse', 'torstrasse'],
    ['hauptstrase', 'hauptstrasse'],
    ['rivloi', 'rivoli'],
    ['amsterdm', 'amsterdam'],
    ['kanstr', 'kantstrasse'],
  ])('%s is close to %s', (typed, word) => {
    expect(isClose(typed, word)).toBe(true);
  });
  it.each([
    ['rue', 'rur'],
    ['berlin', 'bremen'],
    ['paris', 'par'],
  ])('%s is not close to %s', (typed, word) => {
    expect(isClose(typed, word)).toBe(false);
  });
});
