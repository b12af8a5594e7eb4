import { describe, expect, it } from 'vitest';
import { shop } from '../topology/shop.ts';
import { decideReload } from './decide-reload.ts';

const decide = (...files: string[]) => decideReload(files, shop.separate);
const nothing = { build: [], release: [], restart: [] };

describe('what a change asks for', () => {
  it('is a release for a micro-frontend', () => {
    expect(decide('mfe-cart/src/pages/cart.tsx')).toEqual({
      build: ['@tessera/mfe-cart'],
      release: ['cart'],
      restart: [],
    });
  });

  it('is a restart for a service, and only for that one', () => {
    expect(decide('bff/account/app.ts', 'bff/account/config.ts')).toEqual({
      ...nothing,
      restart: ['account'],
    });
  });

  it('is a restart of all for what all share', () => {
    const { restart } = decide('bff/kit/serve.ts');
    expect(restart).toEqual(['releases', 'catalog', 'cart', 'account', 'shell']);
  });

  it('is a restart of the registry for its own code, and of the shell too for what they share', () => {
    expect(decide('releases/registry/live/deploy.ts').restart).toEqual(['releases']);
    expect(decide('releases/bucket.ts').restart).toEqual(['releases', 'shell']);
    expect(decide('releases/build/browser-config.ts').release).toEqual([
      'catalog',
      'cart',
      'account',
    ]);
  });

  it('is a release of all for the design system', () => {
    const { release, build } = decide('design-system/src/button/button.tsx');
    expect(release).toEqual(['catalog', 'cart', 'account']);
    expect(build).toContain('@tessera/design-system');
  });

  it('is a build of the shell for its browser part', () => {
    expect(decide('shell/browser/start.ts')).toEqual({
      build: ['@tessera/shell'],
      release: [],
      restart: ['shell'],
    });
  });

  it('is nothing for tests, outputs and texts beside the code', () => {
    const files = ['bff/cart/price.unit.test.ts', 'mfe-cart/dist/build.json', 'README.md'];
    expect(decide(...files)).toEqual(nothing);
  });
});
