import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFakeBff, type FakeBff } from '../testing/fake-bff.ts';
import { testRelease } from '../testing/test-release.ts';
import { createLoadServedRelease } from './load-served-release.ts';

describe('the manifest of a build that somebody serves', () => {
  let build: FakeBff;
  let now = 0;
  const load = (name = 'cart') => loader(name, `${build.url}/`);
  let loader: ReturnType<typeof createLoadServedRelease>;
  const serve = (text: string, status = 200, headers = {}) => {
    build.routes['/release.json'] = (_, response) =>
      void response.writeHead(status, headers).end(text);
  };
  beforeEach(async () => {
    build = await startFakeBff();
    loader = createLoadServedRelease(() => now);
    serve(JSON.stringify(testRelease({ name: 'cart', id: 'dev-1' })));
  });
  afterEach(() => build.stop());

  it('is read once for all that ask at the same time, with the address it came from', async () => {
    const [one, two] = await Promise.all([load(), load()]);
    expect(one).toMatchObject({ id: 'dev-1', origin: build.url });
    expect(two).toBe(one);
    expect(build.requests).toHaveLength(1);
  });

  it('is the same object until the build changes, and the new one a second later', async () => {
    const first = await load();
    now += 1_001;
    expect(await load()).toBe(first);
    serve(JSON.stringify(testRelease({ name: 'cart', id: 'dev-2' })));
    now += 1_001;
    expect((await load())?.id).toBe('dev-2');
  });

  it.each([
    ['another micro-frontend', JSON.stringify(testRelease({ name: 'catalog', id: 'c' })), 200],
    ['no manifest', '{"name":"cart"}', 200],
    ['no JSON', '<!doctype html>', 200],
    ['an error', JSON.stringify(testRelease({ name: 'cart', id: 'c' })), 500],
  ])('that is %s counts as none', async (_, text, status) => {
    serve(text, status);
    expect(await load()).toBeNull();
  });

  it('is not looked for where the server sends one to', async () => {
    const other = await startFakeBff();
    serve('', 302, { location: `${other.url}/release.json` });
    expect(await load()).toBeNull();
    expect(other.requests).toEqual([]);
    await other.stop();
  });
});
