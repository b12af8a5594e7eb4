import type { Block, EmailContent, PricedRow } from './email-content.ts';
import { formatMoney } from './format-money.ts';
import type { EmailKind, Money, OrderAnnouncement, OrderLine } from './order-announcement.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const heading = (text: string): Block => ({ type: 'heading', text });

/** The words of each e-mail. */
export function writeOrderEmail(order: OrderAnnouncement, publicUrl: string): EmailContent {
  const { subject, blocks } = writers[order.kind](order);
  const name = oneLine(order.name);
  const url = `${publicUrl.replace(/\/+$/, '')}/orders/${encodeURIComponent(order.orderId)}`;
  return {
    subject,
    blocks: [
      paragraph(name === '' ? 'Hello,' : `Hello ${name},`),
      ...blocks,
      { type: 'link', label: 'Look at your order', url },
      paragraph('If something is not right, answer this e-mail.'),
    ],
  };
}

const writers: Record<EmailKind, (order: OrderAnnouncement) => EmailContent> = {
  confirmed: (order) => ({
    subject: `Your order ${order.reference} is confirmed`,
    blocks: [
      paragraph(`Thank you. Your order ${order.reference} is confirmed and paid for.`),
      { type: 'rows', rows: order.lines.map(row) },
      { type: 'sums', rows: sums(order) },
      ...(order.delivery ? [paragraph(sentence(order.delivery.promise))] : []),
      ...(order.giftNote ? [paragraph(`Your gift note: ${oneLine(order.giftNote)}`)] : []),
      heading('What happens next'),
      paragraph('We pack your order and write to you again when it is on its way.'),
      paragraph(
        "Changed your mind? Until then you can cancel it on the order's page, and you get all your money back. " +
          'After that you can send it back: ask for a return on the same page.',
      ),
    ],
  }),
  dispatched: (order) => ({
    subject: `Your order ${order.reference} is on its way`,
    blocks: [
      paragraph(`Your order ${order.reference} has left us.`),
      paragraph(
        order.tracking
          ? `Tracking number: ${oneLine(order.tracking)}`
          : 'It travels without a tracking number.',
      ),
      ...(order.delivery ? [paragraph(sentence(order.delivery.promise))] : []),
      { type: 'rows', rows: order.lines.map(row) },
      heading('What happens next'),
      paragraph(
        'It can no longer be cancelled. If a print is not what you hoped for, ask for a return on the ' +
          "order's page; when it is back with us, you get your money back.",
      ),
    ],
  }),
  cancelled: (order) => ({
    subject: `Your order ${order.reference} is cancelled`,
    blocks: [
      paragraph(`Your order ${order.reference} is cancelled. Nothing of it will be sent.`),
      ...(order.reason ? [paragraph(`Reason: ${sentence(order.reason)}`)] : []),
      paragraph(
        `You get all your money back: ${formatMoney(order.total)}, to the card you paid with. ` +
          'It can take your bank a few days to show it.',
      ),
      { type: 'rows', rows: order.lines.map(row) },
    ],
  }),
  refunded: (order) => ({
    subject: `Refund for your order ${order.reference}`,
    blocks: [
      paragraph(
        `What you sent back from your order ${order.reference} has arrived. You get ` +
          `${order.refund ? formatMoney(order.refund) : 'your money'} back, to the card you paid with. ` +
          'It can take your bank a few days to show it.',
      ),
      ...returnedRows(order),
    ],
  }),
};

function row({ title, variantTitle, quantity, unitPrice }: OrderLine): PricedRow {
  const price = formatMoney(times(unitPrice, quantity));
  const label = `${quantity} × ${oneLine(title)}`;
  const each = quantity > 1 ? `, ${formatMoney(unitPrice)} each` : '';
  return { label, detail: `${oneLine(variantTitle)}${each}`, price };
}

function sums({ total, totals, promotion }: OrderAnnouncement): PricedRow[] {
  const paid = { label: 'Total', price: formatMoney(total) };
  if (totals === undefined) return [{ ...paid, detail: 'VAT included' }];
  const { subtotal, delivery, discount, tax } = totals;
  return [
    { label: 'Subtotal', price: formatMoney(subtotal) },
    { label: 'Delivery', price: delivery.amount === 0 ? 'Free' : formatMoney(delivery) },
    ...(discount
      ? [
          {
            label: promotion ? `${promotion.label} (${promotion.code})` : 'Discount',
            price: `−${formatMoney(discount)}`,
          },
        ]
      : []),
    // Nothing is collected on goods for the United States.
    tax.amount === 0 ? paid : { ...paid, detail: `${formatMoney(tax)} VAT included` },
  ];
}

/** The ordered lines that came back, as many of each as did. */
function returnedRows({ lines, returnLines = [] }: OrderAnnouncement): Block[] {
  const rows = returnLines.flatMap(({ variantId, quantity }) => {
    const line = lines.find((one) => one.variantId === variantId);
    return line ? [row({ ...line, quantity })] : [];
  });
  return rows.length > 0 ? [{ type: 'rows', rows }] : [];
}

const times = ({ amount, currency }: Money, quantity: number): Money => ({
  amount: amount * quantity,
  currency,
});

/** What people or other systems wrote stays on its line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function sentence(text: string): string {
  const line = oneLine(text);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
