const filesCache = 'tessera-files-1';
const mostFiles = 400;
const trimEvery = 40;
let puts = 0;

const store = () => caches.open(filesCache);

async function put(request: Request | string, response: Response): Promise<void> {
  if (response.status !== 200) return;
  const cache = await store();
  await cache.put(request, response);
  puts += 1;
  if (puts % trimEvery > 0) return;
  const files = await cache.keys();
  for (const oldest of files.slice(0, Math.max(0, files.length - mostFiles))) {
    await cache.delete(oldest);
  }
}

/** A file whose address stands for its bytes: the kept one, else the one of the network, which is then kept. */
export async function answerImmutable(
  request: Request,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  const known = await (await store()).match(request);
  if (known) return known;
  const response = await fetch(request);
  later(put(request, response.clone()));
  return response;
}

/** A file that may change: the browser's own cache and the network know best, the kept one is for being offline. */
export async function answerPicture(
  request: Request,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  try {
    const response = await fetch(request);
    later(put(request, response.clone()));
    return response;
  } catch (error) {
    const known = await (await store()).match(request);
    if (known) return known;
    throw error;
  }
}

/** Keeps a file that a page has loaded before the worker was there: out of the browser's cache, not by the network. */
export async function keepFile(path: string): Promise<void> {
  const cache = await store();
  if (await cache.match(path)) return;
  await put(path, await fetch(path, { cache: 'force-cache' }));
}
