/** A text of a source file and what stands there instead. */
export interface Change {
  /** From the root of the repository. */
  file: string;
  find: string;
  replace: string;
}

/** A fault that is put into the code as it is loaded, to see that the checks find it. */
export interface Mutation {
  /** What the service no longer does. */
  without: string;
  changes: readonly Change[];
  /** The staged scene that brings it to light. */
  scene: string;
  /** The invariant that has to name it. */
  breaks: string;
  /** How many instances it takes. */
  instances: 1 | 2;
}

const TAKE_STEP = 'bff/cart/saga/take-step.ts';
const RECORD_EVENTS = 'bff/cart/saga/record-events.ts';

export const mutations: Readonly<Record<string, Mutation>> = {
  'no-fencing': {
    without: 'A runner writes also when another one has the order: it takes the next free version.',
    changes: [
      {
        file: RECORD_EVENTS,
        find: 'WHERE order_id = $1 AND lease_token = $2 RETURNING',
        replace: 'WHERE order_id = $1 AND $2::bigint IS NOT NULL RETURNING',
      },
      {
        file: RECORD_EVENTS,
        find: 'SELECT held.order_id, e.version, e.type, e.data, $9',
        replace: `SELECT held.order_id, (SELECT max(version) FROM order_event WHERE stream = held.order_id)
            + row_number() OVER (ORDER BY e.version), e.type, e.data, $9`,
      },
    ],
    scene: 'late-runner',
    breaks: 'decided-once',
    instances: 2,
  },
  'no-idempotency-key': {
    without: 'A repeated request is taken for a new one.',
    changes: [
      {
        file: 'bff/cart/orders/place-order.ts',
        find: 'const key = `place-order:${visitor.id}:${placement.idempotencyKey}`;',
        replace: 'const key = `place-order:${visitor.id}:${randomUUID()}`;',
      },
    ],
    scene: 'lost-answer',
    breaks: 'no-order-unknown-to-its-shopper',
    instances: 1,
  },
  'answer-before-reserving': {
    without: 'An order is confirmed first, and its stock asked for afterwards.',
    changes: [
      {
        file: TAKE_STEP,
        find: 'const reservation = await stock.reserve(order, traceparent);',
        replace: 'const reservation = { held: true };',
      },
      {
        file: TAKE_STEP,
        find: 'const sale = await stock.commit(order.id, traceparent);',
        replace: `const sale = { sold: true };
      void stock.reserve(order, traceparent).then(() => stock.commit(order.id, traceparent)).catch(() => {});`,
      },
    ],
    scene: 'last-pieces',
    breaks: 'sold-is-what-was-ordered',
    instances: 1,
  },
  'no-compensation': {
    without: 'What an order took before it was rejected is not given back.',
    changes: [
      {
        file: 'bff/cart/orders/decide.ts',
        find: "return outcomeKnown ? ['release-stock'] : ['void-payment', 'release-stock'];",
        replace: 'return [];',
      },
    ],
    scene: 'declined-cards',
    breaks: 'holds-are-for-waiting-orders',
    instances: 1,
  },
  'no-outbox': {
    without: 'Others are told of a change after it is stored, which a crash in between prevents.',
    changes: [
      {
        file: RECORD_EVENTS,
        find: '      JSON.stringify(announcements),',
        replace: "      '[]',",
      },
    ],
    scene: 'declined-cards',
    breaks: 'events-are-announced-once',
    instances: 1,
  },
};

/**
 * No fault: what every run shortens. A shopper who walks away from the bank's question is waited for
 * ten minutes otherwise, longer than most runs last, and an e-mail of a killed process for a minute.
 */
export const hurry: readonly Change[] = [
  {
    file: 'bff/cart/orders/decide.ts',
    find: 'export const SECOND_STEP_MS = 10 * 60_000;',
    replace: 'export const SECOND_STEP_MS = 20_000;',
  },
  {
    file: 'bff/cart/emails/email-queue.ts',
    find: 'expireSeconds: 60,',
    replace: 'expireSeconds: 10,',
  },
  {
    file: 'bff/cart/emails/email-queue.ts',
    find: 'superviseSeconds: 30,',
    replace: 'superviseSeconds: 5,',
  },
];
