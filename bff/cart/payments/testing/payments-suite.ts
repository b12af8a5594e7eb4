import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaymentUnavailable, type Authorisation, type Payments } from '../payment-port.ts';

/** What a provider has on record for an order, in cents. */
export interface Ledger {
  /** how often money was held */
  holds: number;
  held: number;
  captured: number;
  refunded: number;
}

export interface PaymentsUnderTest {
  payments: Payments;
  /** the same, in a process that waits for an answer for a moment only */
  impatient: Payments;
  ledger(orderId: string): Promise<Ledger>;
  /** The shopper answers their bank. */
  answerBank(orderId: string, redirectUrl: string | null, approved: boolean): Promise<void>;
  close(): Promise<void>;
}

export const testCards = {
  pays: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  asksShopper: '4000 0025 0000 3155',
  noAnswer: '4000 0000 0000 0119',
  answersLate: '4000 0000 0000 0341',
};

export const total = 4_990;
const nothing: Ledger = { holds: 0, held: 0, captured: 0, refunded: 0 };
const held: Ledger = { ...nothing, holds: 1, held: total };
const taken: Ledger = { ...nothing, holds: 1, captured: total };

/** A token for a test card. */
export async function tokenFor(payments: Payments, number: string): Promise<string> {
  const card = { number, expiry: '04/42', securityCode: '123', name: 'Ada Lovelace' };
  const tokenised = await payments.tokenise(card);
  if (!tokenised.accepted) throw new Error(tokenised.message);
  return tokenised.method.token;
}

/** An order of its own for each test, to be paid with a test card. */
export async function testOrder(payments: Payments, number = testCards.pays) {
  const token = await tokenFor(payments, number);
  const id = crypto.randomUUID();
  return { id, token, amount: total, currency: 'EUR', returnUrl: 'http://shop.test/checkout/x' };
}

/** What every payment provider promises to the saga; whoever adds one runs this. */
export function describePayments(name: string, open: () => Promise<PaymentsUnderTest>): void {
  describe(`payments: ${name}`, { timeout: 30_000 }, () => {
    let under: PaymentsUnderTest;
    beforeAll(async () => {
      under = await open();
    }, 60_000);
    afterAll(() => under.close());

    const paid = async () => {
      const order = await testOrder(under.payments);
      await under.payments.authorise(order);
      await under.payments.capture(order.id);
      return order;
    };

    it('shows of a card its brand and last four digits', async () => {
      const card = { number: testCards.pays, expiry: '04/42', securityCode: '123', name: 'Ada' };
      const tokenised = await under.payments.tokenise(card);
      expect(tokenised).toMatchObject({ accepted: true, method: { brand: 'Visa', last4: '4242' } });
      expect(JSON.stringify(tokenised)).not.toContain('4242424242424242');
    });

    it('a card that nobody issued is refused as a value', async () => {
      const card = { number: '4012888888881881', expiry: '04/42', securityCode: '123', name: 'A' };
      expect(await under.payments.tokenise(card)).toMatchObject({
        accepted: false,
        field: 'number',
      });
    });

    it('holds the money, takes it, and does both once however often it is asked', async () => {
      const { payments, ledger } = under;
      const order = await testOrder(payments);
      const first = await payments.authorise(order);
      expect(first).toMatchObject({ outcome: 'authorised' });
      expect(await payments.authorise(order)).toEqual(first);
      expect(await ledger(order.id)).toEqual(held);
      await payments.capture(order.id);
      await payments.capture(order.id);
      expect(await ledger(order.id)).toEqual(taken);
      expect(await payments.authorise(order), 'asked late').toEqual(first);
      expect(await ledger(order.id)).toEqual(taken);
    });

    it('asked many times at once for one order, holds the money once', async () => {
      const { payments, ledger } = under;
      const order = await testOrder(payments);
      const answers = await Promise.allSettled(
        Array.from({ length: 8 }, () => payments.authorise(order)),
      );
      for (const answer of answers) {
        if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(PaymentUnavailable);
        else expect(answer.value.outcome).toBe('authorised');
      }
      expect(await payments.authorise(order)).toMatchObject({ outcome: 'authorised' });
      expect(await ledger(order.id)).toEqual(held);
    });

    it('captured many times at once, takes the money once', async () => {
      const { payments, ledger } = under;
      const order = await testOrder(payments);
      await payments.authorise(order);
      await Promise.allSettled(Array.from({ length: 8 }, () => payments.capture(order.id)));
      await payments.capture(order.id);
      expect(await ledger(order.id)).toEqual(taken);
    });

    it('a declined card holds nothing, and says why in a sentence', async () => {
      const { payments, ledger } = under;
      const order = await testOrder(payments, testCards.declined);
      const answer = await payments.authorise(order);
      expect(answer).toMatchObject({
        outcome: 'declined',
        reason: expect.stringMatching(/\.$/) as string,
      });
      expect(await payments.authorise(order)).toEqual(answer);
      await payments.void(order.id);
      expect(await ledger(order.id)).toEqual(nothing);
      await expect(payments.capture(order.id)).rejects.toThrow('cannot be captured');
    });

    const askShopper = async () => {
      const order = await testOrder(under.payments, testCards.asksShopper);
      const asked = await under.payments.authorise(order);
      if (asked.outcome !== 'needs-shopper') throw new Error(asked.outcome);
      expect(await under.ledger(order.id)).toEqual(nothing);
      return { order, redirectUrl: asked.redirectUrl };
    };

    it.each([
      [true, 'authorised', held],
      [false, 'declined', nothing],
    ] as const)('the second step answered with %s is %s', async (approved, outcome, expected) => {
      const { payments, ledger, answerBank } = under;
      const { order, redirectUrl } = await askShopper();
      const again: Authorisation = { outcome: 'needs-shopper', redirectUrl };
      expect(await payments.authorise(order), 'nobody answered').toEqual(again);
      await answerBank(order.id, redirectUrl, approved);
      await payments.confirm(order.id, approved);
      expect(await payments.authorise(order)).toMatchObject({ outcome });
      await payments.confirm(order.id, !approved);
      expect(await payments.authorise(order), 'the first answer counts').toMatchObject({ outcome });
      expect(await ledger(order.id)).toEqual(expected);
    });

    it('voided while the shopper thinks, their yes holds nothing', async () => {
      const { payments, ledger, answerBank } = under;
      const { order, redirectUrl } = await askShopper();
      await payments.void(order.id);
      await answerBank(order.id, redirectUrl, true);
      await payments.confirm(order.id, true);
      expect(await payments.authorise(order)).toMatchObject({ outcome: 'declined' });
      expect(await ledger(order.id)).toEqual(nothing);
    });

    it('a provider that does not answer is no answer, and a void is enough', async () => {
      const { payments, impatient, ledger } = under;
      const order = await testOrder(payments, testCards.noAnswer);
      await expect(impatient.authorise(order)).rejects.toThrow(PaymentUnavailable);
      await expect(impatient.authorise(order)).rejects.toThrow(PaymentUnavailable);
      await payments.void(order.id);
      expect(await ledger(order.id)).toEqual(nothing);
    });

    it('money held after the caller gave up is given back by a void', async () => {
      const { payments, impatient, ledger } = under;
      const order = await testOrder(payments, testCards.answersLate);
      await expect(impatient.authorise(order)).rejects.toThrow(PaymentUnavailable);
      await expect.poll(() => ledger(order.id), { timeout: 10_000 }).toEqual(held);
      await payments.void(order.id);
      expect(await ledger(order.id)).toEqual({ ...held, held: 0 });
      await impatient.authorise(order).catch(() => {});
      expect(await ledger(order.id), 'and stays so').toEqual({ ...held, held: 0 });
    });

    it.each([testCards.pays, testCards.asksShopper, testCards.answersLate])(
      'voided first, a late authorisation of %s holds nothing',
      async (number) => {
        const { payments, impatient, ledger } = under;
        const order = await testOrder(payments, number);
        await payments.void(order.id);
        await payments.void(order.id);
        const late = await impatient.authorise(order).catch((error: unknown) => error);
        expect(late).not.toMatchObject({ outcome: 'authorised' });
        await payments.confirm(order.id, true);
        expect(await ledger(order.id)).toEqual(nothing);
        await expect(payments.capture(order.id)).rejects.toThrow('cannot be captured');
      },
    );

    it('a void lets go of what is held, once and for good', async () => {
      const { payments, ledger } = under;
      const order = await testOrder(payments);
      await payments.authorise(order);
      await payments.void(order.id);
      await payments.void(order.id);
      expect(await ledger(order.id)).toEqual({ ...held, held: 0 });
      expect(await payments.authorise(order)).toMatchObject({ outcome: 'declined' });
      await expect(payments.capture(order.id)).rejects.toThrow('cannot be captured');
      expect(await ledger(order.id)).toEqual({ ...held, held: 0 });
    });

    it('a void of a captured payment refunds what is left, once', async () => {
      const { payments, ledger } = under;
      const order = await paid();
      await payments.refund({ orderId: order.id, refundId: 'r1', amount: 1_000 });
      await payments.void(order.id);
      await payments.void(order.id);
      expect(await ledger(order.id)).toEqual({ ...taken, refunded: total });
      expect(await payments.authorise(order)).toMatchObject({ outcome: 'declined' });
    });

    it('voids at once with captures end with the shopper having all their money', async () => {
      const { payments, ledger } = under;
      const order = await testOrder(payments);
      await payments.authorise(order);
      const calls = [payments.capture, payments.void, payments.capture, payments.void];
      await Promise.allSettled(calls.map((call) => call(order.id)));
      await payments.void(order.id);
      const { held: stillHeld, captured, refunded } = await ledger(order.id);
      expect([stillHeld, captured - refunded]).toEqual([0, 0]);
    });

    it('refunds parts, each once for its id', async () => {
      const { payments, ledger } = under;
      const { id: orderId } = await paid();
      const part = { orderId, refundId: 'r1', amount: 1_000 };
      await payments.refund(part);
      await payments.refund(part);
      await Promise.allSettled([1, 2, 3].map(() => payments.refund({ ...part, refundId: 'r2' })));
      await payments.refund({ ...part, refundId: 'r2' });
      expect(await ledger(orderId)).toEqual({ ...taken, refunded: 2_000 });
      await expect(payments.refund({ ...part, amount: 999 })).rejects.toThrow('another amount');
      expect(await ledger(orderId)).toEqual({ ...taken, refunded: 2_000 });
    });

    it('never refunds more than was taken, also not in parts at once', async () => {
      const { payments, ledger } = under;
      const { id: orderId } = await paid();
      const parts = [1, 2, 3, 4].map((part) => ({ orderId, refundId: `p${part}`, amount: 2_000 }));
      const ends = await Promise.allSettled(parts.map((part) => payments.refund(part)));
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      const oneTooMuch = { orderId, refundId: 'last', amount: 991 };
      await expect(payments.refund(oneTooMuch)).rejects.toThrow();
      expect(await ledger(orderId)).toEqual({ ...taken, refunded: 4_000 });
    });

    it('refunds nothing that was not taken', async () => {
      const { payments, ledger } = under;
      const order = await testOrder(payments);
      const refund = { orderId: order.id, refundId: 'r1', amount: 1 };
      await expect(payments.refund(refund)).rejects.toThrow();
      await payments.authorise(order);
      await expect(payments.refund(refund)).rejects.toThrow();
      expect(await ledger(order.id)).toEqual(held);
    });

    it('refuses loudly to hold another amount for the same order', async () => {
      const { payments, ledger } = under;
      const order = await testOrder(payments);
      await payments.authorise(order);
      const changed = payments.authorise({ ...order, amount: total + 1 });
      await expect(changed).rejects.toThrow(`${total} EUR before and now with ${total + 1} EUR`);
      await expect(payments.authorise({ ...order, currency: 'USD' })).rejects.toThrow('USD');
      expect(await ledger(order.id)).toEqual(held);
    });
  });
}
