import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { loginPage } from './login-page.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // Written for browsers and not for readers of the source.
  rules: { 'long-title': 'off' },
});

describe('the login page', () => {
  it.each([null, 'Enter a key.'])('is valid, accessible HTML, with the error %j', async (error) => {
    const report = await validator.validateString(loginPage({ stylesheet: '/ds/a.css', error }));
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });
});
