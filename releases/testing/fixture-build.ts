import type { Build } from '../build/collect-build.ts';

/** A build as webpack would report it, for tests that need no webpack. */
export const fixtureBuild: Build = {
  remoteEntry: 'remoteEntry.abc.js',
  modules: {
    lifecycles: { js: ['common.1.js', 'lifecycles.2.js'], css: [] },
    hello: { js: ['common.1.js', 'hello.3.js'], css: ['hello.4.css'] },
    greeting: { js: ['greeting.5.js'], css: [] },
  },
  apis: {
    fixture: { version: '1.0.0', operations: ['GET /api/fixture/people/{who}'], document: {} },
  },
};
