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

async function startSlowService() {
  const script = fileURLToPath(new URL('./testing/slow-service.ts', import.meta.url));
  const started = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
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
