import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { invariants } from '../check/invariants.ts';
import { scenes } from '../scenes/scenes.ts';
import { applyChanges } from './apply-changes.ts';
import { hurry, mutations } from './mutations.ts';

const root = path.resolve(import.meta.dirname, '../..');
const all = [...hurry, ...Object.values(mutations).flatMap(({ changes }) => changes)];

describe('a change of the code', () => {
  it.each(all)('finds its text in $file', ({ file, find, replace }) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    const changed = applyChanges(source, [{ file, find, replace }]);
    expect(changed).toContain(replace);
    expect(changed).not.toBe(source);
  });

  it.each(['', 'no such text', 'twice twice'])(
    'throws when its text is not there once: "%s"',
    (source) => {
      const change = { file: 'bff/cart/x.ts', find: 'twice', replace: 'once' };
      expect(() => applyChanges(source, [change])).toThrow('bff/cart/x.ts');
    },
  );
});

it.each(Object.entries(mutations))(
  '%s names a scene and an invariant that exist',
  (_, mutation) => {
    expect(Object.keys(scenes)).toContain(mutation.scene);
    expect(invariants.map(({ name }) => name)).toContain(mutation.breaks);
    expect(scenes[mutation.scene]!.instances).toBeLessThanOrEqual(mutation.instances);
  },
);
