import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReleaseEntry } from '@tessera/releases/registry-api';
import { formOf, makeRelease } from '../testing/make-release.ts';
import { startRegistry, type TestRegistry } from '../testing/start-registry.ts';
import { uploadLimits } from './read-upload.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
  await registry.upload({ name: 'cart', id: 'first' });
  await registry.upload({ name: 'catalog', id: 'first' });
});
afterAll(() => registry.stop());

interface Problem {
  type: string;
  detail: string;
  errors: { field: string; message: string }[];
}

async function send(name: string, body: FormData | string, key = registry.operatorKey) {
  const reply = await fetch(`${registry.url}/_releases/api/releases/${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body,
  });
  return { status: reply.status, body: (await reply.json()) as ReleaseEntry & Problem };
}

const stored = (name: string) =>
  readdir(join(registry.releasesDir, name)).catch((): string[] => []);

describe('uploading a release', () => {
  it('stores it where the shell and the services look for it', async () => {
    const { release, files } = makeRelease({ name: 'cart', id: 'whole' });
    const reply = await send('cart', formOf(files));
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      name: 'cart',
      id: 'whole',
      state: 'kept',
      version: '0.1.0',
    });
    expect(reply.body.bytes.js).toBe(release.assets['remoteEntry.js']?.brotli);
    const folder = join(registry.releasesDir, 'cart', 'whole');
    const found = await readdir(folder, { recursive: true });
    for (const path of files.keys()) expect(found).toContain(path);
    const manifest = await registry.call('GET', '/_releases/api/releases/cart/whole');
    expect(manifest).toEqual({ status: 200, body: release });
  });

  it('says the same when it is sent again, also when it was built at another time', async () => {
    const { files } = makeRelease({ name: 'cart', id: 'again' });
    expect((await send('cart', formOf(files))).status).toBe(201);
    expect((await send('cart', formOf(files))).status).toBe(200);
    const later = makeRelease({ name: 'cart', id: 'again', builtAt: '2027-02-02', commit: 'abc' });
    expect((await send('cart', formOf(later.files))).status).toBe(200);
    const audit = await registry.deps.db.query(
      'test/again',
      `select from audit where subject = 'cart@again' and outcome = 'done'`,
    );
    expect(audit).toHaveLength(1);
  });

  it('refuses other contents under the same id, in code, server or description', async () => {
    await registry.upload({ name: 'cart', id: 'taken' });
    const others = [
      makeRelease({ name: 'cart', id: 'taken' }, { 'client/remoteEntry.js': 'other' }),
      makeRelease({ name: 'cart', id: 'taken' }, { 'server/index.mjs': 'other' }),
      makeRelease({ name: 'cart', id: 'taken', routes: [{ path: '/x', page: 'x' }] }),
    ];
    for (const { files } of others) {
      const reply = await send('cart', formOf(files));
      expect([reply.status, reply.body.type]).toEqual([409, 'release-exists']);
    }
  });

  it('refuses a team that does not own it, in the audit log, too', async () => {
    const key = await registry.keyOf('catalog');
    const { files } = makeRelease({ name: 'cart', id: 'foreign' });
    const reply = await send('cart', formOf(files), key);
    expect([reply.status, reply.body.type]).toEqual([403, 'forbidden']);
    expect(await stored('cart')).not.toContain('foreign');
    const audit = await registry.call<{ actor: string; action: string; outcome: string }[]>(
      'GET',
      '/_releases/api/audit?name=cart',
    );
    expect(audit.body[0]).toMatchObject({
      actor: 'catalog pipeline',
      action: 'upload',
      outcome: 'refused',
    });
  });

  it('takes releases from the team that owns it', async () => {
    const key = await registry.keyOf('cart');
    const { files } = makeRelease({ name: 'cart', id: 'own' });
    const reply = await send('cart', formOf(files), key);
    expect([reply.status, reply.body.uploadedBy]).toEqual([201, 'cart pipeline']);
  });

  it('says how to register a micro-frontend nobody knows', async () => {
    const { files } = makeRelease({ name: 'reviews' });
    const reply = await send('reviews', formOf(files));
    expect([reply.status, reply.body.type]).toEqual([404, 'unknown-micro-frontend']);
    expect(reply.body.detail).toContain('PUT /_releases/api/micro-frontends/reviews');
  });

  it('stores nothing of a release with a wrong hash, and names the file', async () => {
    const { files } = makeRelease({ name: 'cart', id: 'wrong' });
    files.set('client/page.css', Buffer.from('.evil { color: inherit; }'));
    const reply = await send('cart', formOf(files));
    expect(reply.status).toBe(422);
    expect(reply.body.errors.map(({ field }) => field)).toContain('client/page.css');
    expect(await stored('cart')).not.toContain('wrong');
    expect((await registry.call('GET', '/_releases/api/releases/cart/wrong')).status).toBe(404);
  });

  it.each(['../../evil.js', 'client/../../evil.js', '/etc/evil', 'client/.hidden', 'client//a.js'])(
    'refuses the path %s',
    async (path) => {
      const { files } = makeRelease({ name: 'cart', id: 'climbing' });
      files.set(path, Buffer.from('x'));
      const reply = await send('cart', formOf(files));
      expect([reply.status, reply.body.errors[0]?.field]).toEqual([422, path]);
    },
  );

  it('refuses a path that comes twice', async () => {
    const form = formOf(makeRelease({ name: 'cart', id: 'double' }).files);
    form.append('server/index.mjs', new Blob(['other']), 'index.mjs');
    expect((await send('cart', form)).body.errors[0]?.message).toBe('is there twice');
  });

  it('refuses other kinds of bodies, and broken ones', async () => {
    expect((await send('cart', 'text')).status).toBe(415);
    const broken = await fetch(`${registry.url}/_releases/api/releases/cart`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${registry.operatorKey}`,
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: '--x\r\nnonsense',
    });
    expect(broken.status).toBe(400);
  });

  it('refuses more files than it may have', async () => {
    const form = new FormData();
    for (let i = 0; i <= uploadLimits.files; i += 1) form.append(`client/${i}.js`, new Blob(['']));
    expect((await send('cart', form)).status).toBe(413);
  });

  it('refuses more bytes than it may have', async () => {
    const form = new FormData();
    form.append('client/a.js', new Blob([new Uint8Array(uploadLimits.bytes + 2_000_000)]));
    expect((await send('cart', form)).status).toBe(413);
  });

  it('refuses a large body that it does not read, in words the sender gets', async () => {
    for (let i = 0; i < 5; i += 1) {
      const form = new FormData();
      form.append('client/a.js', new Blob([new Uint8Array(30_000_000)]));
      expect((await send('cart', form, await registry.keyOf('catalog'))).status).toBe(403);
      expect((await send('cart', form, 'nonsense')).status).toBe(401);
    }
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const before = await stored('cart');
    const form = new Request('http://x', {
      method: 'POST',
      body: formOf(makeRelease({ name: 'cart', id: 'broken-off' }).files),
    });
    const body = Buffer.from(await form.arrayBuffer());
    const { hostname, port } = new URL(registry.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /_releases/api/releases/cart HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${registry.operatorKey}\r\n` +
        `content-type: ${form.headers.get('content-type')}\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    socket.write(body.subarray(0, body.length / 2));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.end();
    socket.resume();
    await closed;
    // An upload after it goes through: the broken one has not kept its turn.
    for (const id of ['after-1', 'after-2', 'after-3', 'after-4']) {
      await registry.upload({ name: 'cart', id });
    }
    const fresh = (await stored('cart')).filter((entry) => !before.includes(entry));
    expect(fresh.sort()).toEqual(['after-1', 'after-2', 'after-3', 'after-4']);
  });

  it('stores one when the same is sent several times at once', async () => {
    const { files } = makeRelease({ name: 'cart', id: 'crowd' });
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => send('cart', formOf(files))));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
  });

  it('stores one of two different ones with the same id, files and row of the same', async () => {
    const texts = ['one', 'two'];
    const sent = texts.map((text) =>
      makeRelease({ name: 'cart', id: 'race' }, { 'client/remoteEntry.js': text }),
    );
    const replies = await Promise.all(sent.map(({ files }) => send('cart', formOf(files))));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const winner = replies.findIndex(({ status }) => status === 201);
    const file = await registry.deps.store.read('cart', 'race', 'client/remoteEntry.js');
    expect(String(Buffer.from(file ?? []))).toBe(texts[winner]);
    const { body } = await registry.call('GET', '/_releases/api/releases/cart/race');
    expect(body).toEqual(sent[winner]?.release);
  });

  it('has no row when the store fails, and takes it when the store is back', async () => {
    const { store } = registry.deps;
    const put = store.put.bind(store);
    store.put = () => Promise.reject(new Error('disk full'));
    const { files } = makeRelease({ name: 'cart', id: 'full' });
    expect((await send('cart', formOf(files))).status).toBe(500);
    store.put = put;
    expect((await registry.call('GET', '/_releases/api/releases/cart/full')).status).toBe(404);
    expect((await send('cart', formOf(files))).status).toBe(201);
  });

  it('lists releases, the newest first', async () => {
    await registry.upload({ name: 'catalog', id: 'second' });
    const { body } = await registry.call<ReleaseEntry[]>('GET', '/_releases/api/releases/catalog');
    expect(body.map(({ id }) => id)).toEqual(['second', 'first']);
    expect((await registry.call('GET', '/_releases/api/releases/nobody')).body).toEqual([]);
  });
});
