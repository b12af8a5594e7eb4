import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from './logger.ts';
import { serve } from './serve.ts';

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

interface Line {
  msg?: string;
  port?: number;
  test?: string;
}

async function startSlowService(...args: string[]) {
  const script = fileURLToPath(new URL('./testing/slow-service.ts', import.meta.url));
  const started = spawn(process.execPath, [script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child = started;
  const lines: Line[] = [];
  const reader = createInterface({ input: started.stdout });
  reader.on('line', (line) => lines.push(JSON.parse(line) as Line));
  const find = (wanted: (line: Line) => boolean) => lines.find(wanted);
  await expect
    .poll(() => find((line) => line.msg === 'listening'), { timeout: 10_000 })
    .toBeTruthy();
  const port = find((line) => line.msg === 'listening')?.port ?? 0;
  return { process: started, port, lines, find, closed: once(reader, 'close') };
}

describe('a served application', () => {
  it('of a process that serves two is stopped after the one that was started later', async () => {
    const service = await startSlowService('two');
    const exit = once(service.process, 'exit');
    service.process.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    await service.closed;
    expect(
      service.lines.map((line) => line.msg).filter((msg) => /^closed/.test(msg ?? '')),
    ).toEqual(['closed last opened', 'closed first opened', 'closed the first application']);
  });

  it('finishes the request in flight on SIGTERM, closes in reverse order and exits with 0', async () => {
    const service = await startSlowService();
    const answer = fetch(`http://127.0.0.1:${service.port}/slow`);
    await expect.poll(() => service.find((line) => line.test === 'in flight')).toBeTruthy();

    const exit = once(service.process, 'exit');
    service.process.kill('SIGTERM');
    await expect.poll(() => service.find((line) => line.msg === 'stopping')).toBeTruthy();
    await expect(fetch(`http://127.0.0.1:${service.port}/slow`)).rejects.toThrow();

    service.process.stdin.write('go\n');
    expect(await (await answer).text()).toBe('finished');
    expect(await exit).toEqual([0, null]);
    await service.closed;
    expect(service.lines.map((line) => line.msg).filter(Boolean)).toEqual([
      'listening',
      'stopping',
      'closed last opened',
      'closed first opened',
      'stopped',
    ]);
  });

  it('does not wait for connections that are merely kept alive', async () => {
    const app = { fetch: () => new Response('hello') };
    const server = await serve({
      app,
      port: 0,
      host: '127.0.0.1',
      logger: silentLogger(),
      onStop: [],
    });
    await (await fetch(`http://127.0.0.1:${server.port}/`)).text();
    await server.stop();
    await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow();
  });

  it('ends a stream of events at once when it stops, and whoever writes it learns of that', async () => {
    const written = Promise.withResolvers<string>();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
      cancel: () => written.resolve('nobody reads'),
    });
    const app = {
      fetch: () => new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    };
    const options = { app, port: 0, host: '127.0.0.1', logger: silentLogger(), onStop: [] };
    const server = await serve(options);
    const response = await fetch(`http://127.0.0.1:${server.port}/`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe('data: 1\n\n');
    const stopped = server.stop();
    // A stream that is still open when the grace is over breaks instead.
    expect(await reader.read()).toEqual({ done: true, value: undefined });
    expect(await written.promise).toBe('nobody reads');
    await stopped;
  });

  it('tells whoever writes a stream of events when its reader leaves', async () => {
    const left = Promise.withResolvers<string>();
    const body = new ReadableStream<Uint8Array>({ cancel: () => left.resolve('left') });
    const app = {
      fetch: () => new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    };
    const options = { app, port: 0, host: '127.0.0.1', logger: silentLogger(), onStop: [] };
    const server = await serve(options);
    const reader = new AbortController();
    await fetch(`http://127.0.0.1:${server.port}/`, { signal: reader.signal });
    reader.abort();
    expect(await left.promise).toBe('left');
    await server.stop();
  });

  it('says which port is taken', async () => {
    const app = { fetch: () => new Response('hello') };
    const options = { app, host: '127.0.0.1', logger: silentLogger(), onStop: [] };
    const first = await serve({ ...options, port: 0 });
    await expect(serve({ ...options, port: first.port })).rejects.toThrow(
      `Port ${first.port} on 127.0.0.1 is taken`,
    );
    await first.stop();
  });
});
