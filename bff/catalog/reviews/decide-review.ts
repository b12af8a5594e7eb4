/** How many reviews, new or changed, an account may send in an hour. */
export const mostAnHour = 10;

export type ReviewRefusal = 'sign-in-required' | 'not-bought' | 'too-many';

/** Whether somebody may have their review taken in; null: yes. */
export function decideReview(known: {
  accountId: string | null;
  bought: boolean;
  /** how many this account sent during the last hour */
  sentLately: number;
}): ReviewRefusal | null {
  if (known.accountId === null) return 'sign-in-required';
  if (!known.bought) return 'not-bought';
  return known.sentLately >= mostAnHour ? 'too-many' : null;
}
