import type { ComponentProps } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { formatMoney, type Money } from '../format/format.tsx';

export interface PriceProps extends Omit<ComponentProps<'span'>, 'children'> {
  money: Money;
  /** The lowest of several: "from €48". */
  from?: boolean;
  /** The headline price of a product page. */
  big?: boolean;
  locale?: string;
}

export function Price({
  money,
  from = false,
  big = false,
  locale,
  className,
  ...native
}: PriceProps) {
  return (
    <span {...native} className={classNames('t-price', big && 't-price-big', className)}>
      {from && 'from '}
      {formatMoney(money, locale)}
    </span>
  );
}
