import type { APIRequestContext } from '@playwright/test';

export interface Print {
  handle: string;
  title: string;
}
export interface Variant {
  id: string;
  title: string;
  options: Record<string, string>;
  price: { amount: number; currency: string };
  available: boolean;
}

/** Some prints of the shop, whatever it sells. */
export async function somePrints(request: APIRequestContext, count = 4): Promise<Print[]> {
  const reply = await request.get(`/api/catalog/products?perPage=${count}`);
  const { items } = (await reply.json()) as { items: Print[] };
  if (items.length < count) throw new Error(`the shop has ${items.length} prints, not ${count}`);
  return items;
}

/** The variants of a print that can be bought. */
export async function variantsOf(request: APIRequestContext, handle: string): Promise<Variant[]> {
  const reply = await request.get(`/api/catalog/products/${handle}`);
  const { variants } = (await reply.json()) as { variants: Variant[] };
  return variants.filter((variant) => variant.available);
}
