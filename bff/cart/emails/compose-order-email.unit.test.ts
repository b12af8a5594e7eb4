import { describe, expect, it } from 'vitest';
import { euros } from '../testing/euros.ts';
import { exampleAnnouncement } from '../testing/order-announcements.ts';
import { composeOrderEmail } from './compose-order-email.ts';
import { decideResult, maxTries } from './decide-result.ts';
import { formatMoney } from './format-money.ts';
import { readAnnouncement } from './order-announcement.ts';

const orderId = '0f0a3a52-7f0e-4b43-9d8c-5a3ab7f5a001';

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

it.each(['confirmed', 'dispatched', 'cancelled', 'refunded'])(
  'the e-mail of a %s order says the same in text and in HTML',
  (kind) => {
    const { text, html } = email(kind, { tracking: 'JD0001', refund: euros(131_00) });
    const seen = visible(html);
    const words = text.replace(/https:\S+/, '').match(/[\p{L}\d€][\p{L}\d€.,']*[\p{L}\d]/gu) ?? [];
    expect(words.length).toBeGreaterThan(30);
    for (const word of words) expect(seen).toContain(word);
    expect(html).toContain(`href="https://shop.example/orders/${orderId}"`);
    expect(html).not.toMatch(/<table|<script|<img/);
  },
);

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
  expect(formatMoney({ amount: 131_00, currency: 'EUR' })).toBe('€131.00');
  expect(formatMoney({ amount: 5, currency: 'EUR' })).toBe('€0.05');
  expect(formatMoney({ amount: 1_000, currency: 'JPY' })).toBe('¥1,000');
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
