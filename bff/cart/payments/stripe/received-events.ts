import type { Queryable } from '@tessera/bff-kit/database';

const READ = `SELECT 1 FROM stripe_event WHERE id = $1`;
// Stripe delivers for three days; what is older can only be a copy, which its signature dates.
const REMEMBER = `WITH forgotten AS (
    DELETE FROM stripe_event WHERE received_at < now() - interval '30 days'
  )
  INSERT INTO stripe_event (id) VALUES ($1) ON CONFLICT (id) DO NOTHING`;

export async function hasReceived(db: Queryable, id: string): Promise<boolean> {
  return (await db.query('cart/read-stripe-event', READ, [id])).length > 0;
}

export async function remember(db: Queryable, id: string): Promise<void> {
  await db.query('cart/remember-stripe-event', REMEMBER, [id]);
}
