import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import type { Money } from '../format/format.tsx';
import { Hang, type HangProps } from '../hang/hang.tsx';
import { Price } from '../price/price.tsx';
import { Rating } from '../rating/rating.tsx';
import { useDesignLanguage } from '../language/language.tsx';

export interface ProductCardProps extends Omit<ComponentProps<'li'>, 'title' | 'children'> {
  href: string;
  title: ReactNode;
  /** Money is written as "from €48"; anything else as it is. */
  price: Money | ReactNode;
  /** "Opus, no. 7" */
  meta?: ReactNode;
  /** How many sizes there are, or the words for it. */
  sizes?: number | ReactNode;
  /** The mean of its reviews and how many there are; nothing without any. */
  rating?: { average: number; count: number } | null | undefined;
  /** "New" */
  tag?: string | null | undefined;
  hang: HangProps;
  headingLevel?: 2 | 3 | 4;
  /** A button beside the link, such as saving to the wishlist. */
  save?: ReactNode;
}

/** A print in a list. The whole card is one link; the save button lies above it. */
export function ProductCard({
  href,
  title,
  price,
  meta,
  sizes,
  rating,
  tag,
  hang,
  headingLevel = 3,
  save,
  className,
  ...native
}: ProductCardProps) {
  const { words, local } = useDesignLanguage();
  const Heading = `h${headingLevel}` as const;
  return (
    <li {...native} className={classNames('t-card', className)}>
      {tag && <span className="t-tag">{tag}</span>}
      <Hang {...hang} />
      <div className="t-card-label">
        <Heading className="t-card-title">
          <a href={local(href)}>{title}</a>
        </Heading>
        <span className="t-card-price">
          {isMoney(price) ? <Price money={price} from /> : price}
        </span>
        <span className="t-card-meta">{meta}</span>
        <span className="t-card-sizes">
          {typeof sizes === 'number' ? words.sizes(sizes) : sizes}
        </span>
        {rating && <Rating compact value={rating.average} count={rating.count} />}
      </div>
      {save && <div className="t-card-save">{save}</div>}
    </li>
  );
}

const isMoney = (price: Money | ReactNode): price is Money =>
  typeof price === 'object' && price !== null && 'currency' in price;

/** The wall of a listing: tiles with grout between them. */
export function ProductGrid({ className, ...native }: ComponentProps<'ul'>) {
  return <ul {...native} className={classNames('t-grid', className)} />;
}
