/** A visitor with a print in the cart: what the pages of a purchase are measured with. */
export interface Shopper {
  /** The value of the Cookie header. */
  cookie: string;
}

interface Product {
  variants: { id: string; available: boolean }[];
}

const readJson = async <T>(reply: Response): Promise<T> => {
  if (!reply.ok) throw new Error(`${reply.url} answered ${reply.status}: ${await reply.text()}`);
  return (await reply.json()) as T;
};

/** Puts one print into a new visitor's cart. */
export async function sendShopper(shop: string, handle: string): Promise<Shopper> {
  const { variants } = await readJson<Product>(
    await fetch(`${shop}/api/catalog/products/${handle}`),
  );
  const variant = variants.find(({ available }) => available);
  if (!variant) throw new Error(`${handle} is sold out: there is no cart to measure with.`);
  const deadline = performance.now() + 20_000;
  for (;;) {
    const reply = await fetch(`${shop}/api/cart/lines`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ variantId: variant.id, quantity: 1 }),
    });
    // Cart learns of prints by events; just after a start they are on their way.
    if (reply.status === 404 && performance.now() < deadline) continue;
    await readJson(reply);
    const cookies = reply.headers.getSetCookie().map((line) => line.split(';')[0]);
    return { cookie: cookies.join('; ') };
  }
}
