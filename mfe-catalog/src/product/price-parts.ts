import type { Money, ProductDetail, Variant } from '../shop/api-types.ts';
import { parameterOf } from './choose-variant.ts';

/** What a framed print's price is made of; null when it has no frame, or is not sold without one. */
export function priceParts(
  product: ProductDetail,
  variant: Variant,
): { print: Money; frame: Money } | null {
  const bare = unframed(product, variant);
  if (bare === undefined || bare.id === variant.id) return null;
  return { print: bare.price, frame: minus(variant.price, bare.price) };
}

/** What stands on an option's tile: a size's price without a frame, or what a frame adds. */
export function tilePrice(
  product: ProductDetail,
  option: string,
  variant: Variant,
): { money: Money; extra: boolean } {
  const bare = unframed(product, variant);
  if (bare === undefined) return { money: variant.price, extra: false };
  return parameterOf(option) === 'frame'
    ? { money: minus(variant.price, bare.price), extra: true }
    : { money: bare.price, extra: false };
}

/** The same variant without a frame. */
function unframed(product: ProductDetail, variant: Variant): Variant | undefined {
  const frame = product.options.find(({ name }) => parameterOf(name) === 'frame')?.name;
  if (frame === undefined) return undefined;
  return product.variants.find((other) =>
    Object.entries(variant.options).every(
      ([name, value]) =>
        other.options[name] === (name === frame ? noFrameOf(product, frame) : value),
    ),
  );
}

const noFrameOf = (product: ProductDetail, frame: string) =>
  product.options
    .find(({ name }) => name === frame)
    ?.values.find((value) => value.toLowerCase() === 'none');

const minus = (a: Money, b: Money): Money => ({
  amount: a.amount - b.amount,
  currency: a.currency,
});
