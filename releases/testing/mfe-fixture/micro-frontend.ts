import { defineMicroFrontend } from '@tessera/mfe-kit/define-micro-frontend';

export default defineMicroFrontend({
  name: 'fixture',
  routes: [{ path: '/hello/:who', page: 'hello' }],
  fragments: {
    hello: { kind: 'page' },
    greeting: {
      kind: 'fragment',
      timeoutMs: 300,
      props: { type: 'object', properties: { who: { type: 'string' } } },
      fallback: '<a href="/hello/{who}">Say hello</a>',
    },
  },
  uses: { apis: ['fixture'] },
});
