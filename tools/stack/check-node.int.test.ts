import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('./check-node.mjs', import.meta.url));

/** Runs the check as if Node had this version. */
function runAs(version: string, ...args: string[]) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`];
  const child = spawnSync(process.execPath, [...preload, script, ...args], { encoding: 'utf8' });
  return { code: child.status, said: child.stderr };
}

describe('the check of the running Node', () => {
  it('names an older one, the one that is needed, and what to do', () => {
    const { code, said } = runAs('20.11.0', 'start');
    expect(code).toBe(1);
    expect(said).toContain('needs Node 24 or newer, and this is Node 20.11.0');
    expect(said).toMatch(/npm ci|nodejs\.org/);
    expect(said).not.toContain('SyntaxError');
  });

  it('lets a newer one pass, and knows its commands', () => {
    const { code, said } = runAs('24.0.0', 'strat');
    expect(code).toBe(2);
    expect(said).toContain('start|dev|test');
  });
});
