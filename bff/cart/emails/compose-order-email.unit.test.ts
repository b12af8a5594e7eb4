import { describe, expect, it } from 'vitest';
import { euros } from '../testing/euros.ts';
import { exampleAnnouncement } from '../testing/order-announcements.ts';
import { composeOrderEmail } from './compose-order-email.ts';
import { emailWordsIn } from './email-words.ts';
import { decideResult, maxTries } from './decide-result.ts';
import { formatMoney } from './format-money.ts';
import { readAnnouncement } from './order-announcement.ts';

const orderId = '0f0a3a52-7f0e-4b43-9d8c-5a3ab7f5a001';

const kinds = ['confirmed', 'dispatched', 'cancelled', 'refunded'];
const promised = {
  from: '2026-11-26',
  to: '2026-11-27',
  promise: 'Arrives Thu 26 to Fri 27 Nov',
};

function email(kind: string, over: Record<string, unknown> = {}) {
  const read = readAnnouncement({
    type: `cart.order.${kind}.v1`,
    data: exampleAnnouncement({ orderId, ...over }),
  });
  if (!read.ok) throw new Error(read.reason);
  return composeOrderEmail(read.announcement, 'https://shop.example/');
}

/** What a reader sees of the HTML. */
const visible = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

describe('the e-mail of a confirmed order', () => {
  it('says what was ordered, what it costs, when it comes, what follows and how to cancel', () => {
    const { subject, text, to } = email('confirmed', {
      totals: {
        subtotal: euros(1_311_00),
        delivery: euros(0),
        tax: euros(209_32),
        total: euros(1_311_00),
      },
      delivery: { id: 'standard', promise: 'Arrives Thu 26 to Fri 27 Nov' },
    });
    expect(to).toEqual({ name: 'Ada Lovelace', address: 'ada@example.org' });
    expect(subject).toBe('Your order TS-7K3M-9QXD is confirmed');
    expect(text).toBe(`Hello Ada Lovelace,

Thank you. Your order TS-7K3M-9QXD is confirmed and paid for.

2 × Harbour, Evening: €262.00
  40 × 50 cm / Black, €131.00 each
1 × Dunes: €1,049.00
  30 × 40 cm / None

Subtotal: €1,311.00
Delivery: Free
Total: €1,311.00 (€209.32 VAT included)

Arrives Thu 26 to Fri 27 Nov.

What happens next
-----------------

We pack your order and write to you again when it is on its way.

Changed your mind? Until then you can cancel it on the order's page, and you get all your money back. After that you can send it back: ask for a return on the same page.

Look at your order: https://shop.example/orders/${orderId}

If something is not right, answer this e-mail.

Tessera
`);
  });

  it('names the promotion with what it took off, and the gift note, on one line each', () => {
    const { text, html } = email('confirmed', {
      totals: {
        subtotal: euros(1_311_00),
        delivery: euros(0),
        discount: euros(131_10),
        tax: euros(0),
      },
      total: euros(1_179_90),
      promotion: { code: 'WELCOME10', label: '10% off' },
      giftNote: 'For <you>\nand me',
    });
    expect(text).toContain('Delivery: Free\n10% off (WELCOME10): −€131.10\nTotal: €1,179.90\n');
    expect(text).toContain('Your gift note: For <you> and me\n');
    expect(html).toContain('For &lt;you&gt; and me');
  });

  it('does without what older events do not say', () => {
    const { text } = email('confirmed', { name: undefined, version: undefined });
    expect(text).toMatch(/^Hello,\n/);
    expect(text).toContain('Total: €1,311.00 (VAT included)');
    expect(text).not.toMatch(/undefined|NaN|Arrives/);
  });
});

it.each(kinds)('the e-mail of a %s order says the same in text and in HTML', (kind) => {
  const { text, html } = email(kind, { tracking: 'JD0001', refund: euros(131_00) });
  const seen = visible(html);
  const words = text.replace(/https:\S+/, '').match(/[\p{L}\d€][\p{L}\d€.,']*[\p{L}\d]/gu) ?? [];
  expect(words.length).toBeGreaterThan(30);
  for (const word of words) expect(seen).toContain(word);
  expect(html).toContain(`href="https://shop.example/orders/${orderId}"`);
  expect(html).not.toMatch(/<table|<script|<img/);
});

describe('the other e-mails', () => {
  it('dispatched: has the tracking number, or says that there is none', () => {
    const { subject, text } = email('dispatched', { tracking: 'JD\n0001' });
    expect(subject).toBe('Your order TS-7K3M-9QXD is on its way');
    expect(text).toContain('Tracking number: JD 0001');
    expect(text).toContain('ask for a return');
    expect(email('dispatched', { tracking: null }).text).toContain('without a tracking number');
  });

  it('cancelled: says why, and that all the money comes back', () => {
    const { subject, text } = email('cancelled', { reason: 'The frame is broken' });
    expect(subject).toBe('Your order TS-7K3M-9QXD is cancelled');
    expect(text).toContain('Reason: The frame is broken.\n');
    expect(text).toContain('You get all your money back: €1,311.00, to the card you paid with.');
    expect(email('cancelled', { reason: null }).text).not.toContain('Reason');
  });

  it('refunded: says how much, and for what', () => {
    const returnLines = [{ variantId: 'harbour-1', quantity: 1 }];
    const { subject, text } = email('refunded', { refund: euros(131_00), returnLines });
    expect(subject).toBe('Refund for your order TS-7K3M-9QXD');
    expect(text).toContain('You get €131.00 back');
    expect(text).toContain('1 × Harbour, Evening: €131.00');
    expect(text).not.toContain('Dunes');
  });
});

describe.each([
  ['de-DE', 'ltr', '/de'],
  ['ar-AE', 'rtl', '/ar'],
])('in %s', (locale, direction, prefix) => {
  const all = {
    locale,
    tracking: 'JD0001',
    reason: 'It takes too long',
    refund: euros(131_00),
    returnLines: [{ variantId: 'harbour-1', quantity: 1 }],
    totals: {
      subtotal: euros(1_311_00),
      delivery: euros(0),
      discount: euros(131_10),
      tax: euros(209_32),
    },
    promotion: { code: 'TEN', label: '10% off', kind: 'percent', value: 10 },
    delivery: { ...promised, id: 'standard' },
    giftNote: 'שלום',
  };
  /** Names, codes and addresses, which are the same in each language. */
  const names =
    /Harbour, Evening|Dunes|Ada Lovelace|TS-7K3M-9QXD|TEN|JD0001|Tessera|https:\S+|cm\b/g;

  it.each(kinds)('the e-mail of a %s order says nothing in English', (kind) => {
    for (const over of [all, { ...all, tracking: null, totals: undefined, name: undefined }]) {
      const { subject, text } = email(kind, over);
      const english = email(kind, { ...over, locale: 'en-IE' });
      const lines = [subject, ...text.split('\n')].map((line) => line.replaceAll(names, ''));
      const known = [english.subject, ...english.text.split('\n')].map((line) =>
        line.replaceAll(names, ''),
      );
      expect(lines).toHaveLength(known.length);
      const same = lines.filter((line) => known.includes(line) && /\p{L}/u.test(line));
      expect(same.filter((line) => !/שלום/.test(line))).toEqual([]);
      expect(lines.filter((line) => /undefined|NaN/.test(line))).toEqual([]);
      if (locale === 'ar-AE') {
        expect(lines.filter((line) => /\p{Script=Latin}/u.test(line))).toEqual([]);
      }
    }
  });

  it.each(kinds)('the e-mail of a %s order has its direction and leads to its pages', (kind) => {
    const { html, text } = email(kind, all);
    expect(html).toContain(`<html lang="${locale}" dir="${direction}">`);
    expect(html).toContain(`<main lang="${locale}" dir="${direction}"`);
    const url = `https://shop.example${prefix}/orders/${orderId}`;
    expect(html).toContain(`href="${url}"`);
    expect(text).toContain(url);
    expect(html).toContain('<bdi lang="en">Harbour, Evening</bdi>');
  });

  it('every promotion, way of delivery, frame and reason has its words', () => {
    for (const [kind, label] of [
      ['percent', '10% off'],
      ['amount', '€15 off'],
      ['free-delivery', 'Free standard delivery'],
      ['three-for-two', 'Three prints for the price of two'],
    ]) {
      const promotion = { code: 'TEN', label, kind, value: 10 };
      expect(email('confirmed', { ...all, promotion }).text).not.toContain(label);
      // An event of before its kind was announced.
      const before = email('confirmed', { ...all, promotion: { code: 'TEN', label } }).text;
      expect(before).not.toContain(label);
      expect(before).toContain(emailWordsIn(locale).sums.discount);
    }
    for (const id of ['standard', 'express', 'pick-up']) {
      const { text } = email('dispatched', { ...all, delivery: { ...promised, id } });
      expect(text).toContain('26');
      expect(text).not.toMatch(/Arrives|Ready|Thu/);
    }
    // An event of before its days were announced.
    const { text } = email('confirmed', { ...all, delivery: { id: 'x', promise: 'Arrives soon' } });
    expect(text).not.toContain('Arrives');
    for (const frame of ['Black', 'Oak', 'White', 'None']) {
      const [line] = exampleAnnouncement().lines;
      const lines = [{ ...line, variantTitle: `40 × 50 cm / ${frame}` }];
      expect(email('confirmed', { ...all, lines }).text).not.toContain(frame);
    }
    for (const reason of Object.keys(emailWordsIn('en').cancelled.reasons)) {
      expect(email('cancelled', { ...all, reason }).text).not.toContain(reason);
    }
    expect(email('cancelled', { ...all, reason: 'The frame broke' }).text).toContain(
      'The frame broke',
    );
  });
});

it('German reads like this', () => {
  const { subject, text } = email('confirmed', {
    locale: 'de-AT',
    totals: {
      subtotal: euros(1_311_00),
      delivery: euros(4_90),
      discount: euros(131_10),
      tax: euros(189_00),
    },
    total: euros(1_184_80),
    promotion: { code: 'TEN', label: '10% off', kind: 'percent', value: 10 },
    delivery: { ...promised, id: 'standard' },
  });
  expect(subject).toBe('Deine Bestellung TS-7K3M-9QXD ist bestätigt');
  expect(text.replaceAll('\u00a0', ' ')).toContain(`Hallo Ada Lovelace,

Danke! Deine Bestellung TS-7K3M-9QXD ist bestätigt und bezahlt.

2 × Harbour, Evening: € 262,00
  40 × 50 cm / Schwarz, je € 131,00
1 × Dunes: € 1.049,00
  30 × 40 cm / Ohne Rahmen

Zwischensumme: € 1.311,00
Lieferung: € 4,90
10 % Rabatt (TEN): −€ 131,10
Summe: € 1.184,80 (darin € 189,00 MwSt.)

Kommt Do., 26. – Fr., 27. Nov.

Wie es weitergeht
`);
});

it('Arabic keeps names, numbers and codes together', () => {
  const { subject, text } = email('confirmed', { locale: 'ar-AE', total: euros(1_311_00) });
  expect(subject).toBe('تم تأكيد طلبك \u2068TS-7K3M-9QXD\u2069');
  expect(text).toContain('مرحبًا \u2068Ada Lovelace\u2069،');
  expect(text).toContain('2 × \u2068Harbour, Evening\u2069: ');
  expect(text).toContain('\u206840 × 50 cm\u2069 / \u2068أسود\u2069');
});

it.each([undefined, null, 7, 'fr-FR', '"><script>'])(
  'an order whose language is %j is written about in English',
  (locale) => {
    const { subject, html } = email('confirmed', { locale });
    expect(subject).toBe('Your order TS-7K3M-9QXD is confirmed');
    expect(html).toContain('<html lang="en-IE" dir="ltr">');
  },
);

it('names and titles are text, whatever is in them', () => {
  const evil = '"><script>alert(1)</script> & Co.\r\nBcc: eve@example.org';
  const [line] = exampleAnnouncement().lines;
  const { subject, html, text } = email('confirmed', {
    name: evil,
    lines: [{ ...line, title: evil, variantTitle: evil }],
    delivery: { id: 'x', promise: evil },
  });
  expect(html).not.toContain('<script');
  expect(html.match(/&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; Co\./g)).toHaveLength(
    4,
  );
  expect(text).not.toMatch(/^Bcc/m);
  expect(subject).not.toMatch(/[\r\n]/);
});

it('an event that cannot be read is told from one that can', () => {
  const read = (type: string, data: unknown) => readAnnouncement({ type, data }).ok;
  expect(read('cart.order.confirmed.v1', exampleAnnouncement())).toBe(true);
  expect(read('cart.order.rejected.v1', exampleAnnouncement())).toBe(false);
  expect(read('cart.order.confirmed.v1', { ...exampleAnnouncement(), lines: [] })).toBe(false);
  expect(
    read(
      'cart.order.confirmed.v1',
      exampleAnnouncement({ total: { amount: 1, currency: 'euro' } }),
    ),
  ).toBe(false);
  expect(read('cart.order.confirmed.v1', null)).toBe(false);
});

it('money reads as in the shop', () => {
  const written = (amount: number, currency: string, locale = 'en-IE') =>
    formatMoney({ amount, currency }, locale).replace(/[\u200e\u200f]/g, '');
  expect(written(131_00, 'EUR')).toBe('€131.00');
  expect(written(5, 'EUR')).toBe('€0.05');
  expect(written(1_000, 'JPY', 'en-US')).toBe('¥1,000');
  expect(written(1_311_00, 'GBP', 'de-DE')).toBe('1.311,00\u00a0£');
  expect(written(131_00, 'USD', 'ar-AE')).toBe('131.00\u00a0US$');
  expect(written(-13_10, 'EUR')).toBe('−€13.10');
});

describe('what becomes of an e-mail', () => {
  const claimed = { eventId: 'e', attempt: 3, tries: maxTries - 2, type: 't', data: {} };
  const outcome = (delivery: Parameters<typeof decideResult>[1], tries = claimed.tries) => {
    const result = decideResult({ ...claimed, tries }, delivery);
    return [result.outcome, result.tried];
  };

  it('refused for good it is given up at once; put off, after the last try', () => {
    expect(outcome({ outcome: 'sent' })).toEqual(['sent', false]);
    expect(outcome({ outcome: 'refused', reason: '550' })).toEqual(['failed', true]);
    expect(outcome({ outcome: 'later', reason: '452' })).toEqual(['again', true]);
    expect(outcome({ outcome: 'later', reason: '452' }, maxTries - 1)).toEqual(['failed', true]);
  });

  it('is never given up because the mail server is away', () => {
    expect(outcome({ outcome: 'away', reason: '' }, 1_000_000)).toEqual(['again', false]);
  });
});
