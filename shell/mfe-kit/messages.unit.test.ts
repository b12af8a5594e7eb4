import { describe, expect, it } from 'vitest';
import { defineMessages, loadMessages, type Messages } from './messages.ts';
import { pluralIn } from './plural.ts';

const en = { add: 'Add to cart', prints: (count: number) => `${count} prints` };
const de = {
  add: 'In den Warenkorb',
  prints: (count) => `${count} Drucke`,
} satisfies Messages<typeof en>;

describe('messages', () => {
  it('are loaded in one language, before which asking for them is a mistake', async () => {
    const asked: string[] = [];
    const words = defineMessages(en, {
      de: async () => (asked.push('de'), { default: de }),
      ar: async () => (asked.push('ar'), { default: de }),
    });
    expect(words.in('en-IE').add).toBe('Add to cart');
    expect(() => words.in('de-DE')).toThrow('before they were loaded');
    await loadMessages('de-DE');
    await loadMessages('de-AT');
    expect(words.in('de-AT').prints(2)).toBe('2 Drucke');
    expect(asked).toEqual(['de']);
  });

  it('fail the type check with a missing key or another parameter', () => {
    // @ts-expect-error a key is missing
    const missing: Messages<typeof en> = { add: '' };
    // @ts-expect-error the parameter is a number
    const wrong: Messages<typeof en> = { add: '', prints: (count: string) => count };
    expect([missing, wrong]).toHaveLength(2);
  });
});

describe('plural forms', () => {
  it('are two in English, with the number in its place', () => {
    const plural = pluralIn('en');
    const forms = { one: '# print', other: '# prints' };
    expect([1, 2, 1200].map((count) => plural(count, forms))).toEqual([
      '1 print',
      '2 prints',
      '1,200 prints',
    ]);
  });

  it('are six in Arabic', () => {
    const plural = pluralIn('ar', 'ar-AE');
    const forms = { zero: '0', one: '1', two: '2', few: 'few #', many: 'many #', other: 'other #' };
    expect([0, 1, 2, 3, 10, 11, 99, 100].map((count) => plural(count, forms))).toEqual([
      '0',
      '1',
      '2',
      'few 3',
      'few 10',
      'many 11',
      'many 99',
      'other 100',
    ]);
  });
});
