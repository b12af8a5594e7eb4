import { describe, expect, it } from 'vitest';
import { planSpawn } from './spawn-as.ts';

const line = ({ command, args }: { command: string; args: string[] }) =>
  [command, ...args].join(' ');

describe('how PostgreSQL is started', () => {
  it('directly, when it runs as ourselves', () => {
    expect(planSpawn({ kind: 'self' }, 'postgres', ['-D', 'x'])).toEqual({
      command: 'postgres',
      args: ['-D', 'x'],
    });
  });

  it('in a user namespace', () => {
    expect(line(planSpawn({ kind: 'namespace' }, 'postgres', ['-D', 'x']))).toBe(
      'unshare --user --map-user=65534 --map-group=65534 -- postgres -D x',
    );
  });

  it('as another user, without any right of root', () => {
    expect(planSpawn({ kind: 'user', uid: 42, override: false }, 'postgres', [])).toEqual({
      command: 'postgres',
      args: [],
      uid: 42,
      gid: 42,
    });
  });

  it('as another user who may pass closed folders, and nothing else', () => {
    const plan = planSpawn({ kind: 'user', uid: 42, override: true }, 'postgres', []);
    expect(line(plan)).toBe(
      'setpriv --reuid=42 --regid=42 --clear-groups --inh-caps=+dac_override --ambient-caps=+dac_override -- postgres',
    );
  });
});
