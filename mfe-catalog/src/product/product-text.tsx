import { Disclosure } from '@tessera/design-system/disclosure';
import { SummaryList } from '@tessera/design-system/summary-list';
import type { ProductDetail, Variant } from '../shop/api-types.ts';
import { SafeHtml } from './safe-html.tsx';
import { useMessages } from '../messages/messages.ts';
import { useProductMessages } from '../messages/product.ts';
import type { Messages } from '@tessera/mfe-kit/messages';
import type { CatalogMessages } from '../messages/en.ts';
import type { ProductMessages } from '../messages/product/en.ts';
import { seriesLine } from '../shop/series-line.ts';
import { useLocale } from '@tessera/mfe-kit/use-messages';

/** The label beside the picture: what it is, how it comes, what the frame is made of. */
export function ProductText({ product, variant }: { product: ProductDetail; variant: Variant }) {
  const shop = useMessages();
  const t = useProductMessages();
  const locale = useLocale();
  const details = product.details.map(({ label, value }) => ({
    label: t.options[label] ?? label,
    value: detailIn(product, label, value, shop),
  }));
  const isPrint = product.image.base !== null;
  const weight =
    variant.grams > 0 ? [{ label: t.weight, value: weightOf(variant, t, shop.comma, locale) }] : [];
  return (
    <div>
      <Disclosure summary={isPrint ? t.aboutPrint : t.about} name="about" open>
        <div lang="en" dir="auto">
          <SafeHtml html={product.descriptionHtml} />
        </div>
        <SummaryList plain rows={[...details, ...weight]} />
      </Disclosure>
      <Disclosure summary={t.delivery} name="about">
        <p>{t.deliverySay}</p>
      </Disclosure>
      {isPrint && (
        <Disclosure summary={t.framing} name="about">
          <p>{t.framingSay}</p>
        </Disclosure>
      )}
    </div>
  );
}

/** A detail's value, which the catalogue says in English. */
function detailIn(
  product: ProductDetail,
  label: string,
  value: string,
  shop: Messages<CatalogMessages>,
): string {
  if (label === 'Series') return seriesLine(product, shop) || value;
  return label === 'Palette' ? (shop.palettes[value] ?? value) : value;
}

function weightOf(
  { grams, options }: Variant,
  t: Messages<ProductMessages>,
  comma: string,
  locale: string,
): string {
  const inUnit = (value: number, unit: 'gram' | 'kilogram', digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  const weight = grams < 1000 ? inUnit(grams, 'gram', 0) : inUnit(grams / 1000, 'kilogram', 1);
  const named = Object.values(options).map((value) => t.options[value] ?? value);
  return t.weightAs(weight, named.join(comma));
}
