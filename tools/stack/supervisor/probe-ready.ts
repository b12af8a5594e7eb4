import { get } from 'node:http';

/** Whether `GET /readyz` on this port answers 200 within two seconds. */
export function probeReady(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    // No agent: a kept connection would make the process wait when it is asked to stop.
    const options = { host, port, path: '/readyz', agent: false, timeout: 2_000 };
    const request = get(options, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
