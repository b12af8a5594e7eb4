import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const directives = new Map(
  contentSecurityPolicy('n0nce')
    .split('; ')
    .map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values] as const;
    }),
);

// The findings of Google's CSP Evaluator that would be of high severity, as assertions.
describe('the content security policy', () => {
  it('runs scripts by nonce only, and what those load', () => {
    expect(directives.get('script-src')).toEqual(["'nonce-n0nce'", "'strict-dynamic'"]);
  });

  it('has nothing unsafe, no wildcard, no plain scheme for what can run', () => {
    const values = [...directives.values()].flat();
    expect(values.filter((value) => value.includes('unsafe') || value === '*')).toEqual([]);
    for (const name of ['default-src', 'script-src', 'style-src', 'connect-src', 'font-src']) {
      expect(directives.get(name)?.filter((value) => value.endsWith(':'))).toEqual([]);
    }
  });

  it('leaves out none of the directives whose absence is a hole', () => {
    expect(directives.get('object-src')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
    expect(directives.get('form-action')).toEqual(["'self'"]);
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(directives.get('trusted-types')).toEqual(['tessera', 'webpack']);
  });
});
