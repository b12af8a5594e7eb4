import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs `work` beside a bare Hono endpoint that answers everything with that body. */
export async function withBareEndpoint<T>(
  body: string,
  contentType: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-bench-'));
  writeFileSync(join(folder, 'body'), body);
  const child = fork(join(import.meta.dirname, 'bare-endpoint.ts'), [
    join(folder, 'body'),
    contentType,
  ]);
  try {
    const [message] = (await once(child, 'message')) as [{ port: number }];
    return await work(`http://127.0.0.1:${message.port}/`);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
