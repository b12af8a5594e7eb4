const pageOf = (shop: string) => fetch(`${shop}/cart`, { headers: { accept: 'text/html' } });

/** The composition that a visitor who comes now gets. */
export async function currentComposition(shop: string): Promise<string> {
  const reply = await pageOf(shop);
  await reply.text();
  const composition = reply.headers.get('tessera-composition');
  if (!reply.ok || !composition) throw new Error(`${reply.url} answered ${reply.status}.`);
  return composition;
}

const patienceMs = 60_000;

/**
 * Asks for the cart page, one request after the other and each by a new visitor, until one is answered from
 * another composition than `old`.
 *
 * @param id the release of cart that must be in that page
 * @returns the moment of that answer's head, as `performance.now()` counts
 * @throws when no such page comes within a minute, or it is of another release
 */
export async function firstPage(shop: string, old: string, id: string): Promise<number> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    const reply = await pageOf(shop);
    const at = performance.now();
    const body = await reply.text();
    if (!reply.ok) throw new Error(`${reply.url} answered ${reply.status} during a deployment.`);
    if (reply.headers.get('tessera-composition') === old) continue;
    if (!body.includes(id)) throw new Error(`The first other page is not of ${id}.`);
    return at;
  }
  throw new Error(`No page of ${id} within ${patienceMs / 1000} s.`);
}
