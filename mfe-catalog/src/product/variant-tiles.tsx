import { formatMoney } from '@tessera/design-system/format';
import { RadioTiles } from '@tessera/design-system/radio-tiles';
import type { ProductDetail, Variant } from '../shop/api-types.ts';
import { frameOf } from '../shop/hang-of.ts';
import { parameterOf, withOption } from './choose-variant.ts';
import { tilePrice } from './price-parts.ts';
import { useHydrated } from './use-hydrated.ts';
import { useProductMessages } from '../messages/product.ts';
import { useLocale } from '@tessera/mfe-kit/use-messages';

/**
 * One row of tiles an option. Without script each tile is a link to the page of that variant, so
 * that price and selection cannot disagree; with script they are radios.
 */
export function VariantTiles({
  product,
  variant,
  onChoose,
}: {
  product: ProductDetail;
  variant: Variant;
  onChoose: (variant: Variant) => void;
}) {
  const t = useProductMessages();
  const locale = useLocale();
  const named = (word: string) => t.options[word] ?? word;
  const hydrated = useHydrated();
  return product.options
    .filter(({ values }) => values.length > 1)
    .map(({ name, values }) => {
      const parameter = parameterOf(name);
      const isFrame = parameter === 'frame';
      const tiles = values.map((value) => {
        const target = withOption(product, variant, name, value);
        const { money, extra } = tilePrice(product, name, target);
        const price =
          extra && money.amount > 0
            ? `+ ${formatMoney(money, locale)}`
            : formatMoney(money, locale);
        return {
          value,
          label: isFrame && value === 'None' ? t.noFrame : named(value.replace(/ cm$/, '')),
          note: target.available ? price : t.soldOut,
          ...(isFrame ? { swatch: frameOf(value) } : {}),
          ...(hydrated ? {} : { href: `/products/${product.handle}?variant=${target.id}` }),
        };
      });
      const inCm = values.every((value) => value.endsWith(' cm'));
      return (
        <RadioTiles
          key={name}
          name={parameter}
          legend={
            inCm ? (
              <>
                {named(name)} <span>{t.inCm}</span>
              </>
            ) : (
              named(name)
            )
          }
          columns={values.length % 4 === 0 || values.length > 6 ? 4 : 3}
          options={tiles}
          value={variant.options[name] ?? ''}
          onChange={(value) => onChoose(withOption(product, variant, name, value))}
        />
      );
    });
}
