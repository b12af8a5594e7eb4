import { emailTypes } from './order-announcement.ts';
import { emailCursor } from './note-order-events.ts';

export interface EmailInvariant {
  name: string;
  /** answers with rows only on a breach */
  sql: string;
  /** `settled`: holds when `idle()` has resolved; `always`: at any moment, also in the middle of a crash */
  holds: 'always' | 'settled';
}

const types = emailTypes.map((type) => `'${type}'`).join(', ');

/** What must be true of e-mails in cart's database, whatever crashes. */
export const emailInvariants: readonly EmailInvariant[] = [
  {
    name: 'an event that the follower has passed has no e-mail',
    holds: 'always',
    sql: `SELECT o.id, o.type, o.subject AS order_id FROM kit.outbox o
      JOIN kit.cursor c ON c.consumer = '${emailCursor}' AND o.pos <= c.pos
      WHERE o.type IN (${types}) AND NOT EXISTS (
        SELECT FROM order_email e
        WHERE e.event_id = o.id
          OR (e.order_id = o.subject AND e.kind = split_part(o.type, '.', 3)
            AND e.version = coalesce(o.data->>'version', '')))`,
  },
  {
    name: 'an order got one e-mail twice',
    holds: 'always',
    sql: `SELECT order_id, kind, count(*) AS emails FROM order_email WHERE kind <> 'refunded'
      GROUP BY order_id, kind HAVING count(*) > 1`,
  },
  {
    name: 'an e-mail is in the mailbox twice',
    holds: 'always',
    sql: `SELECT m.recipient, m.subject, count(*) AS emails FROM kit.mailbox m
      JOIN order_email e ON e.event_id = m.id AND e.kind <> 'refunded'
      GROUP BY m.recipient, m.subject HAVING count(*) > 1`,
  },
  {
    name: 'an e-mail is both sent and given up',
    holds: 'always',
    sql: `SELECT event_id, order_id, kind FROM order_email
      WHERE sent_at IS NOT NULL AND failed_at IS NOT NULL`,
  },
  {
    name: 'a confirmed order without exactly one e-mail',
    holds: 'settled',
    sql: `SELECT v.stream AS order_id, count(e.event_id) AS emails FROM order_event v
      LEFT JOIN order_email e ON e.order_id = v.stream::text AND e.kind = 'confirmed'
        AND (e.sent_at IS NOT NULL OR e.failed_at IS NOT NULL OR e.skipped)
      WHERE v.type = 'confirmed' GROUP BY v.stream HAVING count(e.event_id) <> 1`,
  },
  {
    name: 'an e-mail is neither sent nor given up',
    holds: 'settled',
    sql: `SELECT event_id, order_id, kind, error FROM order_email
      WHERE sent_at IS NULL AND failed_at IS NULL AND NOT skipped`,
  },
];
