import { ESLint } from 'eslint';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');
const eslint = new ESLint({ cwd: repository });

/** What the boundary rule says of a file with that import, if it stood there. */
async function judge(file: string, module: string): Promise<string[]> {
  const code = `import '${module}';\n`;
  const [result] = await eslint.lintText(code, { filePath: join(repository, file) });
  return (result?.messages ?? [])
    .filter((message) => message.ruleId === '@nx/enforce-module-boundaries')
    .map((message) => message.message);
}

describe('a boundary holds:', () => {
  it.each([
    ['a micro-frontend imports no back end', 'mfe-cart/src/x.ts', '@tessera/bff-cart/app'],
    ["nor another team's micro-frontend", 'mfe-cart/src/x.ts', '@tessera/mfe-catalog/x'],
    ['a service imports no other service', 'bff/cart/x.ts', '@tessera/bff-catalog/app'],
    ['nor a user interface', 'bff/cart/x.ts', '@tessera/design-system/button'],
    ['nor the process that several share', 'bff/cart/x.ts', '@tessera/bff-single/main'],
    ['which knows services alone', 'bff/single/x.ts', '@tessera/design-system/button'],
    ["the shell imports no team's code", 'shell/server/x.ts', '@tessera/mfe-cart/x'],
    ['a contract imports nobody', 'bff/cart/contract/x.ts', '@tessera/bff-kit/problem'],
    ['the design system imports nobody', 'design-system/src/x.ts', '@tessera/mfe-kit/slot'],
  ])('%s', async (_, file, module) => {
    expect(await judge(file, module)).not.toEqual([]);
  });
});

describe('what is meant to meet does:', () => {
  it.each([
    [
      "a micro-frontend and another team's contract",
      'mfe-catalog/src/x.ts',
      '@tessera/mfe-cart-contract/fragments',
    ],
    ['a micro-frontend and the kit', 'mfe-catalog/src/x.ts', '@tessera/mfe-kit/slot'],
    ['a service and its kit', 'bff/cart/x.ts', '@tessera/bff-kit/problem'],
    ['a process and the services in it', 'bff/single/x.ts', '@tessera/bff-cart/start-cart'],
  ])('%s', async (_, file, module) => {
    expect(await judge(file, module)).toEqual([]);
  });
});
