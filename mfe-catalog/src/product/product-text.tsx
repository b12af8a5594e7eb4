import { Disclosure } from '@tessera/design-system/disclosure';
import { SummaryList } from '@tessera/design-system/summary-list';
import type { ProductDetail, Variant } from '../shop/api-types.ts';
import { SafeHtml } from './safe-html.tsx';

/** The label beside the picture: what it is, how it comes, what the frame is made of. */
export function ProductText({ product, variant }: { product: ProductDetail; variant: Variant }) {
  const isPrint = product.image.base !== null;
  const weight = variant.grams > 0 ? [{ label: 'Weight', value: weightOf(variant) }] : [];
  return (
    <div>
      <Disclosure summary={isPrint ? 'About this print' : 'About this product'} name="about" open>
        <SafeHtml html={product.descriptionHtml} />
        <SummaryList plain rows={[...product.details, ...weight]} />
      </Disclosure>
      <Disclosure summary="Delivery and returns" name="about">
        <p>
          Delivered to your door, or kept for you in one of our stores. Send it back within 60 days
          in the same box and we pay for the way.
        </p>
      </Disclosure>
      {isPrint && (
        <Disclosure summary="Framing" name="about">
          <p>
            Solid wood moulding 18 mm wide, acid-free mount, acrylic glazing that does not splinter.
            It arrives ready to hang.
          </p>
        </Disclosure>
      )}
    </div>
  );
}

const weightOf = ({ grams, title }: Variant) =>
  `${grams < 1000 ? `${grams} g` : `${(grams / 1000).toFixed(1)} kg`} as ${title.replace(' / ', ', ')}`;
