import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canListen, findFreePort } from './find-free-port.ts';
import { findPortOwner, listeningInodes } from './find-port-owner.ts';

async function listen(): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe('a port in use', () => {
  it('is found out', async () => {
    const port = await listen();
    expect(await canListen(port, '127.0.0.1')).toBe('EADDRINUSE');
  });

  it.runIf(process.platform === 'linux')('is traced to the process that listens', async () => {
    expect(findPortOwner(await listen())).toMatchObject({ pid: process.pid });
  });

  it('is read from the table of sockets, without connections on the same port', () => {
    const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1
   1: 0100007F:0BB8 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 222 1
   2: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1`;
    expect(listeningInodes(table, 3000)).toEqual(['111']);
  });
});

describe('a free port', () => {
  it('lies below those that systems give to outgoing connections', async () => {
    const port = await findFreePort();
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(port).toBeLessThan(32_768);
    expect(await canListen(port, '127.0.0.1')).toBe('yes');
  });
});
