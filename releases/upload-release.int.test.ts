import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { uploadRelease } from './upload-release.ts';

const dir = mkdtempSync(join(tmpdir(), 'tessera-upload-'));
const folder = join(dir, 'cart', '0.1.0-abc');
const files: Record<string, string> = {
  'release.json': JSON.stringify({ name: 'cart', id: '0.1.0-abc' }),
  'client/remoteEntry.js': 'export {};',
  'client/remoteEntry.js.br': '\u0001',
  'server/index.mjs': 'export const render = 1;',
};

let seen: { url: string | undefined; key: string | undefined; body: Promise<FormData> };
let answer: { status: number; body: unknown };
let server: Server;
let registryUrl: string;

beforeAll(async () => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  server = createServer(async (request, reply) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const body = new Response(new Uint8Array(Buffer.concat(chunks)), { headers }).formData();
    seen = { url: request.url, key: request.headers.authorization, body };
    reply.writeHead(answer.status, { 'content-type': 'application/json' });
    reply.end(JSON.stringify(answer.body));
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  registryUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

const upload = () => uploadRelease({ folder, registryUrl, key: 'secret' });

describe('an upload', () => {
  beforeEach(() => {
    answer = { status: 201, body: { id: '0.1.0-abc' } };
  });

  it('carries every file of the release under its path, with the key', async () => {
    expect(await upload()).toEqual({ status: 'stored', entry: { id: '0.1.0-abc' } });
    expect([seen.url, seen.key]).toEqual(['/_releases/api/releases/cart', 'Bearer secret']);
    const parts = [...(await seen.body).entries()].map(async ([path, part]) => [
      path,
      typeof part === 'string' ? part : await part.text(),
    ]);
    expect(Object.fromEntries(await Promise.all(parts))).toEqual(files);
  });

  it('says when the registry had the release already', async () => {
    answer.status = 200;
    expect(await upload()).toMatchObject({ status: 'known' });
  });

  it('that is refused says why, file by file', async () => {
    const errors = [{ field: 'client/remoteEntry.js', message: 'has other bytes' }];
    answer = { status: 422, body: { detail: 'It is not whole.', errors } };
    await expect(upload()).rejects.toThrow(
      'The registry did not take the release (422): It is not whole.\n  client/remoteEntry.js has other bytes',
    );
  });
});
