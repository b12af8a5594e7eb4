import { setTimeout as pause } from 'node:timers/promises';
import type { ShopperPlan } from '../plan-rounds.ts';
import { openBrowser, type Browser } from './browser.ts';
import type { Accounts } from './accounts.ts';
import { fillCart, problemType } from './fill-cart.ts';
import { countRefusal, type AcknowledgedOrder, type Ledger } from './ledger.ts';
import { orderForm } from './order-form.ts';
import type { Shopkeeper } from './shopkeeper.ts';

export interface ShoppingDependencies {
  url: string;
  signal: AbortSignal;
  accounts: Accounts;
  shopkeeper: Shopkeeper;
  ledger: Ledger;
  /** counts the requests that had to be repeated */
  onRepeats(count: number): void;
}

interface Order {
  id: string;
  reference: string;
  status: string;
  nextAction: string | null;
  reason: { code: string } | null;
  total: { amount: number };
  lines: { variantId: string; quantity: number }[];
  returns?: { id: string }[];
}

/** Refusals that are an answer like any other; everything else is a surprise. */
const USUAL = ['lines-unavailable', 'order-in-progress'];
/**
 * The shop asks to look again. While the account service is down, a signed-in shopper is a guest with a
 * cart of their own, which joins the account's one later: between looking and ordering, too.
 */
const LOOK_AGAIN = ['cart-changed', 'price-changed'];
/** With a total that changes more often something is wrong. */
const TRIES = 5;
const LOOK_EVERY_MS = 250;

/**
 * One shopper from the empty cart to the end of the order. Notes what the shop says in the ledger.
 *
 * @param o.key names the shopper: it is the order's idempotency key and in the e-mail address
 */
export async function shopOnce(
  deps: ShoppingDependencies,
  o: { plan: ShopperPlan; key: string; lines: ReadonlyMap<string, number> },
): Promise<void> {
  const account = o.plan.signedIn ? deps.accounts.take() : null;
  const browser = account ?? openBrowser(deps);
  const repeatsBefore = browser.repeats;
  try {
    let order: AcknowledgedOrder | null | 'look-again' = 'look-again';
    for (let tries = 1; order === 'look-again' && tries <= TRIES; tries += 1) {
      // What was refused placed nothing, so the next attempt is an order of its own.
      const key = tries === 1 ? o.key : `${o.key}-${tries}`;
      order = await placeOrder(deps, browser, { ...o, key });
    }
    if (order === 'look-again') deps.ledger.surprises.push(`${o.key} never saw a lasting total.`);
    if (order === null || order === 'look-again') return;
    const status = await follow(deps, browser, order, o.plan);
    if (status === 'confirmed') await goOn(deps, browser, order, o.plan);
  } finally {
    if (account) deps.accounts.giveBack(account);
    deps.onRepeats(browser.repeats - repeatsBefore);
  }
}

async function placeOrder(
  { ledger }: ShoppingDependencies,
  browser: Browser,
  { plan, key, lines }: { plan: ShopperPlan; key: string; lines: ReadonlyMap<string, number> },
): Promise<AcknowledgedOrder | null | 'look-again'> {
  const filled = await fillCart(browser, lines);
  if (!filled.filled) {
    countRefusal(ledger, filled.refusal);
    return null;
  }
  const form = orderForm({
    card: plan.card,
    email: `${key}@example.org`,
    expectedTotal: filled.cart.total,
  });
  const reply = await browser.insist('POST', '/api/cart/orders', form, key);
  if (reply.status !== 202) {
    const type = problemType(reply.body);
    countRefusal(ledger, type);
    if (LOOK_AGAIN.includes(type)) return 'look-again';
    if (!USUAL.includes(type)) {
      ledger.surprises.push(`${key} was answered ${reply.status} ${type} to an order in order.`);
    }
    return null;
  }
  const { id, reference, status, total, lines: ordered } = reply.body as Order;
  const order: AcknowledgedOrder = {
    orderId: id,
    reference,
    key,
    total: total.amount,
    lines: ordered.map(({ variantId, quantity }) => ({ variantId, quantity })),
    status,
    reason: null,
    cancelled: false,
    placedAtMs: performance.now(),
    decidedAtMs: null,
  };
  ledger.orders.push(order);
  return order;
}

/** Looks again and again until the order is decided, and tells the bank what was planned. */
async function follow(
  { ledger, signal }: ShoppingDependencies,
  browser: Browser,
  order: AcknowledgedOrder,
  { answer }: ShopperPlan,
): Promise<string> {
  const path = `/api/cart/orders/${order.orderId}`;
  let answered = false;
  for (;;) {
    const reply = await browser.insist('GET', path);
    if (reply.status !== 200) {
      ledger.surprises.push(`Order ${order.orderId} was acknowledged, then ${reply.status}.`);
      return 'gone';
    }
    const { status, nextAction, reason } = reply.body as Order;
    order.status = status;
    order.reason = reason?.code ?? null;
    if (status !== 'placing') {
      order.decidedAtMs = performance.now();
      return status;
    }
    if (nextAction === 'confirm-payment' && answer !== null && !answered) {
      await browser.insist('POST', `${path}/payment-confirmation`, { approved: answer });
      answered = true;
    }
    await pause(LOOK_EVERY_MS, undefined, { signal });
  }
}

async function goOn(
  { ledger, shopkeeper }: ShoppingDependencies,
  browser: Browser,
  order: AcknowledgedOrder,
  { afterwards }: ShopperPlan,
): Promise<void> {
  const path = `/api/cart/orders/${order.orderId}`;
  const note = (what: string, reply: { status: number; body: unknown }): Order | null => {
    if (reply.status < 300) {
      const changed = reply.body as Order;
      order.status = changed.status;
      return changed;
    }
    ledger.surprises.push(
      `${what} of order ${order.orderId} was answered ${reply.status} ${problemType(reply.body)}.`,
    );
    return null;
  };
  if (afterwards === 'cancel') {
    const reply = await browser.insist('POST', `${path}/cancellation`, {});
    if (note('The cancellation', reply)) order.cancelled = true;
  }
  if (afterwards === 'dispatch' || afterwards === 'return') {
    await shopkeeper.dispatch(order.orderId);
    order.status = 'dispatched';
  }
  if (afterwards === 'return') {
    const [line] = order.lines;
    const request = {
      lines: [{ variantId: line?.variantId, quantity: 1 }],
      reason: 'Too large for the wall',
    };
    const reply = await browser.insist('POST', `${path}/returns`, request, `return-${order.key}`);
    const returnId = note('The return', reply)?.returns?.[0]?.id;
    if (returnId !== undefined) await shopkeeper.receiveReturn(order.orderId, returnId);
  }
}
