import type { ComponentProps } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { formatMoney, type Money } from '../format/format.tsx';
import { useDesignLanguage } from '../language/language.tsx';

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
  const { words, locale: own } = useDesignLanguage();
  const price = formatMoney(money, locale ?? own);
  return (
    <span {...native} className={classNames('t-price', big && 't-price-big', className)}>
      {from ? words.from(price) : price}
    </span>
  );
}
