import { isolated, languageFacts, languageOf, pageUrl } from '@tessera/bff-kit/languages';
import type { Block, EmailContent, PricedRow } from './email-content.ts';
import { emailWordsIn, type EmailWords } from './email-words.ts';
import { formatDays } from './format-days.ts';
import { formatMoney } from './format-money.ts';
import type { EmailKind, Money, OrderAnnouncement, OrderLine } from './order-announcement.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const heading = (text: string): Block => ({ type: 'heading', text });

/** What each e-mail says, in the language its order was placed in. */
export function writeOrderEmail(order: OrderAnnouncement, publicUrl: string): EmailContent {
  const { locale } = order;
  const words = emailWordsIn(locale);
  const { subject, blocks } = writers[order.kind](order, words);
  const url = pageUrl(publicUrl, `/orders/${encodeURIComponent(order.orderId)}`, locale);
  return {
    locale,
    subject,
    blocks: [
      paragraph(words.hello(oneLine(order.name))),
      ...blocks,
      { type: 'link', label: words.look, url },
      paragraph(words.answer),
    ],
  };
}

type Writer = (order: OrderAnnouncement, words: EmailWords) => Omit<EmailContent, 'locale'>;

const writers: Record<EmailKind, Writer> = {
  confirmed: (order, words) => ({
    subject: words.confirmed.subject(order.reference),
    blocks: [
      paragraph(words.confirmed.say(order.reference)),
      rows(order, order.lines),
      { type: 'sums', rows: sums(order, words) },
      ...promise(order, words),
      ...(order.giftNote ? [paragraph(words.confirmed.giftNote(oneLine(order.giftNote)))] : []),
      heading(words.next),
      paragraph(words.confirmed.pack),
      paragraph(words.confirmed.change),
    ],
  }),
  dispatched: (order, words) => ({
    subject: words.dispatched.subject(order.reference),
    blocks: [
      paragraph(words.dispatched.say(order.reference)),
      paragraph(
        order.tracking
          ? words.dispatched.tracking(oneLine(order.tracking))
          : words.dispatched.noTracking,
      ),
      ...promise(order, words),
      rows(order, order.lines),
      heading(words.next),
      paragraph(words.dispatched.returns),
    ],
  }),
  cancelled: (order, words) => ({
    subject: words.cancelled.subject(order.reference),
    blocks: [
      paragraph(words.cancelled.say(order.reference)),
      ...(order.reason ? [paragraph(whyCancelled(order.reason, words))] : []),
      paragraph(words.cancelled.moneyBack(formatMoney(order.total, order.locale))),
      rows(order, order.lines),
    ],
  }),
  refunded: (order, { refunded }) => ({
    subject: refunded.subject(order.reference),
    blocks: [
      paragraph(
        refunded.say(
          order.reference,
          order.refund ? formatMoney(order.refund, order.locale) : null,
        ),
      ),
      ...returnedRows(order),
    ],
  }),
};

/** When it comes. What older events do not say in days, they say in English. */
function promise({ delivery, locale }: OrderAnnouncement, { ways }: EmailWords): Block[] {
  if (!delivery) return [];
  const { id = '', from, to } = delivery;
  if (from && to && isKeyOf(ways, id)) {
    return [paragraph(sentence(ways[id](formatDays(from, to, locale))))];
  }
  return languageOf(locale) === 'en' ? [paragraph(sentence(delivery.promise))] : [];
}

function whyCancelled(reason: string, { cancelled }: EmailWords): string {
  const { reasons } = cancelled;
  return sentence(cancelled.reason(isKeyOf(reasons, reason) ? reasons[reason] : oneLine(reason)));
}

const rows = (order: OrderAnnouncement, lines: readonly OrderLine[]): Block => ({
  type: 'rows',
  rows: lines.map((line) => row(line, order.locale)),
});

function row({ title, variantTitle, quantity, unitPrice }: OrderLine, locale: string): PricedRow {
  const { each, options } = emailWordsIn(locale);
  const rightToLeft = languageFacts[languageOf(locale)].direction === 'rtl';
  const values = oneLine(variantTitle)
    .split(' / ')
    .map((value) => (isKeyOf(options, value) ? options[value] : value));
  const variant = values.map((value) => (rightToLeft ? isolated(value) : value)).join(' / ');
  return {
    label: `${quantity} × `,
    title: oneLine(title),
    detail: quantity > 1 ? each(variant, formatMoney(unitPrice, locale)) : variant,
    price: formatMoney(times(unitPrice, quantity), locale),
  };
}

function sums(order: OrderAnnouncement, words: EmailWords): PricedRow[] {
  const { total, totals, locale } = order;
  const say = words.sums;
  const paid = { label: say.total, price: formatMoney(total, locale) };
  if (totals === undefined) return [{ ...paid, detail: say.someVat }];
  const { subtotal, delivery, discount, tax } = totals;
  const free = delivery.amount === 0;
  return [
    { label: say.subtotal, price: formatMoney(subtotal, locale) },
    { label: say.delivery, price: free ? say.free : formatMoney(delivery, locale) },
    ...(discount
      ? [
          {
            label: discountLabel(order, words, discount),
            price: formatMoney(times(discount, -1), locale),
          },
        ]
      : []),
    // Nothing is collected on goods for the United States.
    tax.amount === 0 ? paid : { ...paid, detail: say.vat(formatMoney(tax, locale)) },
  ];
}

/** "10% off (WELCOME10)". What a promotion was worth in words is English where an event says no more. */
function discountLabel(
  { promotion, locale }: OrderAnnouncement,
  { sums, promotions }: EmailWords,
  { currency }: Money,
): string {
  if (!promotion) return sums.discount;
  const { code, label, kind = '', value = 0 } = promotion;
  if (!isKeyOf(promotions, kind)) {
    return sums.promotion(languageOf(locale) === 'en' ? label : sums.discount, code);
  }
  const percent = new Intl.NumberFormat(locale).format(value);
  const sum = formatMoney({ amount: value, currency }, locale);
  return sums.promotion(promotions[kind](percent, sum), code);
}

/** The ordered lines that came back, as many of each as did. */
function returnedRows(order: OrderAnnouncement): Block[] {
  const { lines, returnLines = [] } = order;
  const returned = returnLines.flatMap(({ variantId, quantity }) => {
    const line = lines.find((one) => one.variantId === variantId);
    return line ? [{ ...line, quantity }] : [];
  });
  return returned.length > 0 ? [rows(order, returned)] : [];
}

const times = ({ amount, currency }: Money, quantity: number): Money => ({
  amount: amount * quantity,
  currency,
});

const isKeyOf = <Words extends object>(words: Words, key: PropertyKey): key is keyof Words =>
  Object.hasOwn(words, key);

/** What people or other systems wrote stays on its line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** With a full stop, unless it ends with one, of its own or of what stands in it. */
function sentence(text: string): string {
  const line = oneLine(text);
  return /[.!?؟]\u2069?$/.test(line) ? line : `${line}.`;
}
