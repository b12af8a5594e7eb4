/** A form as Stripe reads it: `card[number]=…&payment_method_types[0]=card`, flat, by full key. */
export type Form = ReadonlyMap<string, string>;

export const readForm = (body: string): Form => new Map(new URLSearchParams(body));

/** The members of a hash: `metadata[order_id]=…` as `{ order_id: … }`. */
export function hashIn(form: Form, name: string): Record<string, string> {
  const start = `${name}[`;
  return Object.fromEntries(
    [...form]
      .filter(([key]) => key.startsWith(start) && key.endsWith(']'))
      .map(([key, value]) => [key.slice(start.length, -1), value]),
  );
}

/** The values of a list: `payment_method_types[0]=card`. */
export const listIn = (form: Form, name: string): string[] => Object.values(hashIn(form, name));
