import { describe, expect, it } from 'vitest';
import { readView, signView } from './view-token.ts';
import type { Assignment, Resolved } from '../releases/release-source.ts';

const secret = 'a secret that is only for tests';
const assignment: Assignment = { id: 'c2', bucket: 'canary', canary: 3, unit: '0123456789abcdef' };
const resolved: Resolved = {
  releases: new Map(),
  composition: '0123456789ab',
  assignments: new Map<string, Assignment>([
    ['catalog', assignment],
    ['cart', { id: 'k1', bucket: 'live', canary: null, unit: null }],
  ]),
};
const hour = 60 * 60 * 1000;

describe('a view token', () => {
  it('says what a view was made of, under a name of its own', () => {
    const token = signView(resolved, secret, 0);
    const view = readView(token, secret, hour);
    expect(view).toMatchObject({ composition: '0123456789ab', releases: { catalog: assignment } });
    expect(view?.releases['cart']).toEqual({ id: 'k1', bucket: 'live', canary: null, unit: null });
    expect(readView(signView(resolved, secret, 0), secret, 0)?.view).not.toBe(view?.view);
  });

  it('says when the page was made, not when something is told of it', () => {
    const token = signView(resolved, secret, 5 * hour);
    expect(readView(token, secret, 9 * hour)?.at).toBe('1970-01-01T05:00:00.000Z');
  });

  it('counts for no canary when one of its releases was chosen by hand', () => {
    const override: Assignment = { id: 'k2', bucket: 'override', canary: null, unit: null };
    const assignments = new Map(resolved.assignments).set('cart', override);
    const view = readView(signView({ ...resolved, assignments }, secret, 0), secret, 0);
    expect(view?.releases['catalog']).toEqual({ ...assignment, canary: null, unit: null });
  });

  it('counts for a day', () => {
    const token = signView(resolved, secret, 0);
    expect(readView(token, secret, 24 * hour)).not.toBeNull();
    expect(readView(token, secret, 24 * hour + 1)).toBeNull();
  });

  it('cannot be made or changed by anybody else', () => {
    const token = signView(resolved, secret, 0);
    const [payload = '', signature = ''] = token.split('.');
    const changed = Buffer.from(payload, 'base64url').toString().replace('c2', 'c1');
    const forged = [
      '',
      '.',
      'a.b',
      `${token}.x`,
      `${payload}.`,
      `${Buffer.from(changed).toString('base64url')}.${signature}`,
      signView(resolved, 'another secret', 0),
    ];
    for (const one of forged) expect(readView(one, secret, 0), one).toBeNull();
  });
});
