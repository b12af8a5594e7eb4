import { money, type Money } from '../money.ts';

/** An amount of cents in the currency that tests are about unless they say so. */
export const euros = (amount: number): Money => money(amount, 'EUR');
