import type { ProductDetail, Variant } from '../shop/api-types.ts';

/**
 * The variant a product page is about: the one named by `?variant=`, the one whose options are
 * named one by one (`?size=40 × 50 cm&frame=Oak`, as a form sends them), or a good first one.
 */
export function variantFromSearch(product: ProductDetail, search: URLSearchParams): Variant {
  const named = product.variants.find(({ id }) => id === search.get('variant'));
  if (named) return named;
  const wanted = Object.fromEntries(
    product.options.flatMap(({ name }) => {
      const value = search.get(parameterOf(name));
      return value === null ? [] : [[name, value]];
    }),
  );
  const first = firstVariant(product);
  return Object.keys(wanted).length === 0
    ? first
    : (bestMatch(product, { ...first.options, ...wanted }, wanted) ?? first);
}

/** The name of an option's parameter and form field. The design system's frames and rooms know `size` and `frame`. */
export const parameterOf = (option: string): string => option.toLowerCase();

/** What is chosen when one option changes and the others stay, as far as such a variant exists. */
export function withOption(
  product: ProductDetail,
  current: Variant,
  name: string,
  value: string,
): Variant {
  const wanted = { [name]: value };
  return bestMatch(product, { ...current.options, ...wanted }, wanted) ?? current;
}

/** In the frame it is shown in, in its second size (large enough to see, small enough to hang), and there. */
export function firstVariant(product: ProductDetail): Variant {
  const preferred: Record<string, string> = {};
  for (const { name, values } of product.options) {
    const frame = values.find((value) => value.toLowerCase() === product.frame);
    if (parameterOf(name) === 'frame' && frame !== undefined) preferred[name] = frame;
    if (parameterOf(name) === 'size' && product.image.base !== null) {
      preferred[name] = values[1] ?? values[0] ?? '';
    }
  }
  const inStock = product.variants.filter(({ available }) => available);
  const [first] = inStock.length > 0 ? inStock : product.variants;
  if (first === undefined) throw new Error(`The product ${product.handle} has no variant.`);
  return byLikeness(inStock, preferred)[0] ?? first;
}

/** Of the variants that have all of `required`, the one most like `wanted`. */
function bestMatch(
  product: ProductDetail,
  wanted: Record<string, string>,
  required: Record<string, string>,
): Variant | undefined {
  const possible = product.variants.filter(
    (variant) => likeness(variant, required) === Object.keys(required).length,
  );
  return byLikeness(possible, wanted)[0];
}

const likeness = (variant: Variant, wanted: Record<string, string>): number =>
  Object.entries(wanted).filter(([name, value]) => variant.options[name] === value).length;

/** Sorting is stable: among equals the shop's order stays. */
const byLikeness = (variants: Variant[], wanted: Record<string, string>): Variant[] =>
  variants.toSorted((a, b) => likeness(b, wanted) - likeness(a, wanted));
