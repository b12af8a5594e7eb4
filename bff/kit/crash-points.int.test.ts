import { spawnSync } from 'node:child_process';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createCrashPoints, mountCrashPoints } from './crash-points.ts';
import { errorResponse } from './error-response.ts';
import { silentLogger } from './logger.ts';
import type { ServiceEnv } from './service.ts';
import { testTokens } from './testing/test-tokens.ts';

const tokens = testTokens();
const logger = silentLogger();

function points(enabled: boolean) {
  const died: string[] = [];
  const crashPoints = createCrashPoints({ enabled, logger, kill: (signal) => died.push(signal) });
  const app = new Hono<ServiceEnv>();
  app.onError((error) => errorResponse(error, logger, 'r1'));
  mountCrashPoints(app, { tokens: tokens.cart, crashPoints });
  const arm = (token: string, body: unknown) =>
    app.request('/internal/crash-points', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { died, crashPoints, arm };
}

describe('a crash point', () => {
  it('kills only where it is armed, and once', () => {
    const { died, crashPoints } = points(true);
    crashPoints.reach('here');
    crashPoints.arm('here');
    crashPoints.reach('elsewhere');
    expect(died).toEqual([]);
    crashPoints.reach('here');
    crashPoints.reach('here');
    expect(died).toEqual(['SIGKILL']);
  });

  it('lets pass as many as it was told to skip', () => {
    const { died, crashPoints } = points(true);
    crashPoints.arm('here', 2);
    crashPoints.reach('here');
    crashPoints.reach('here');
    expect(died).toEqual([]);
    crashPoints.reach('here');
    expect(died).toEqual(['SIGKILL']);
  });

  it('freezes where it was told to freeze', () => {
    const { died, crashPoints } = points(true);
    crashPoints.arm('here', 0, 'freeze');
    crashPoints.reach('here');
    expect(died).toEqual(['SIGSTOP']);
  });

  it('does nothing in a process whose crash points are not enabled', async () => {
    const { died, crashPoints, arm } = points(false);
    crashPoints.arm('here');
    crashPoints.reach('here');
    const reply = await arm(await tokens.cli.signService('cart'), { point: 'here' });
    expect(reply.status).toBe(404);
    expect(died).toEqual([]);
  });

  it('ends the process by SIGKILL and says at which point, with nothing run after it', () => {
    const script = `
      import { createCrashPoints } from '${import.meta.dirname}/crash-points.ts';
      import { silentLogger } from '${import.meta.dirname}/logger.ts';
      const points = createCrashPoints({ enabled: true, logger: silentLogger() });
      points.arm('here');
      points.reach('here');
      console.log('survived');`;
    const { signal, stdout } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { encoding: 'utf8' },
    );
    expect(signal).toBe('SIGKILL');
    expect(JSON.parse(stdout)).toEqual({ level: 'warn', crashPoint: 'here', fate: 'die' });
  });
});

describe('POST /internal/crash-points', () => {
  it('arms a point for the command line', async () => {
    const { died, crashPoints, arm } = points(true);
    const reply = await arm(await tokens.cli.signService('cart'), { point: 'here', skip: 1 });
    expect(reply.status).toBe(204);
    crashPoints.reach('here');
    expect(died).toEqual([]);
    crashPoints.reach('here');
    expect(died).toEqual(['SIGKILL']);
  });

  it('refuses everybody else', async () => {
    const { died, crashPoints, arm } = points(true);
    for (const [token, status] of [
      ['', 401],
      [await tokens.cli.signService('catalog'), 401],
      [await tokens.catalog.signService('cart'), 403],
    ] as const) {
      expect((await arm(token, { point: 'here' })).status).toBe(status);
    }
    crashPoints.reach('here');
    expect(died).toEqual([]);
  });

  it('says what to send when it is sent something else', async () => {
    const { arm } = points(true);
    const token = await tokens.cli.signService('cart');
    for (const body of [
      null,
      {},
      { point: '' },
      { point: 'here', skip: -1 },
      { point: 'here', fate: 'x' },
    ]) {
      const reply = await arm(token, body);
      expect(reply.status).toBe(422);
      expect(await reply.json()).toHaveProperty('detail', expect.stringContaining('Send {"point"'));
    }
  });
});
