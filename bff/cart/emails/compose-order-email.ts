import type { Mail } from '@tessera/bff-kit/mail/mail';
import type { OrderAnnouncement } from './order-announcement.ts';
import { renderHtml, renderText } from './render-email.ts';
import { writeOrderEmail } from './write-order-email.ts';

/** The e-mail about an event of an order; everything of it but its id. */
export function composeOrderEmail(order: OrderAnnouncement, publicUrl: string): Omit<Mail, 'id'> {
  const content = writeOrderEmail(order, publicUrl);
  return {
    to: { name: order.name, address: order.email },
    subject: content.subject,
    text: renderText(content),
    html: renderHtml(content),
  };
}
