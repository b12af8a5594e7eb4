/** Amounts are minor units. */
interface Money {
  amount: number;
  currency: string;
}

/** What the upcaster needs of `cart.order.placed.v1`; everything else is passed on as it is. */
interface PlacedV1 {
  lines: { quantity: number; unitPrice: Money }[];
  total: Money;
  [member: string]: unknown;
}

interface PlacedV2 {
  /** an order's first event is always the one that placed it */
  version: 1;
  name: string;
  totals: { subtotal: Money; delivery: Money; tax: Money; total: Money };
  delivery: { id: string; promise: string };
  [member: string]: unknown;
}

/** The VAT of every order that was placed before v2, in per cent; prices include it. */
const TAX_PERCENT = 19;

/**
 * `cart.order.placed.v1` as `cart.order.placed.v2`. The parts of the total can be worked out: what the lines do not
 * cost is the delivery, and the tax is inside the total. What v1 did not say (the name, the promised days) is empty;
 * the only way of delivery that was free or cost what is left over is called `standard`.
 */
export function upcastOrderPlaced({ total, ...data }: PlacedV1): PlacedV2 {
  const { currency } = total;
  const money = (amount: number): Money => ({ amount, currency });
  const subtotal = data.lines.reduce((sum, line) => sum + line.unitPrice.amount * line.quantity, 0);
  const tax = Math.round((total.amount * TAX_PERCENT) / (100 + TAX_PERCENT));
  return {
    ...data,
    version: 1,
    name: '',
    totals: {
      subtotal: money(subtotal),
      delivery: money(total.amount - subtotal),
      tax: money(tax),
      total,
    },
    delivery: { id: 'standard', promise: '' },
  };
}
