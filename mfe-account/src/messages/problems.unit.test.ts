import { ApiProblem } from '@tessera/mfe-kit/api';
import { loadMessages } from '@tessera/mfe-kit/messages';
import { beforeAll, describe, expect, it } from 'vitest';
import { guest, problem, renderPage, signedIn, type Answer } from '../testing/render-page.ts';
import { explainPasskeyError } from '../passkeys/explain-passkey-error.ts';
import addressesAr from './addresses/ar.ts';
import addressesDe from './addresses/de.ts';
import identityAr from './identity/ar.ts';
import identityDe from './identity/de.ts';
import ordersAr from './orders/ar.ts';
import ordersDe from './orders/de.ts';
import pageAr from './page/ar.ts';
import pageDe from './page/de.ts';
import passkeysAr from './passkeys/ar.ts';
import passkeysDe from './passkeys/de.ts';
import recoveryAr from './recovery/ar.ts';
import recoveryDe from './recovery/de.ts';
import securityAr from './security/ar.ts';
import securityDe from './security/de.ts';
import wishlistAr from './wishlist/ar.ts';
import wishlistDe from './wishlist/de.ts';

/** The forms of the team: what each posts, and the fields a refusal may name. */
const forms = {
  'sign-in': ['sign-in', '/account/sign-in', 'sign-in'],
  'sign-up': ['sign-in', '/account/sign-in?mode=sign-up', 'sign-up'],
  forgot: ['forgot-password', '/account/forgot-password', 'send'],
  reset: ['reset-password', '/account/reset-password?token=x', 'reset'],
  confirm: ['confirm-email', '/account/confirm-email?token=x', 'confirm'],
  address: ['addresses', '/account/addresses?add', 'add'],
  email: ['security', '/account/security?change=email', 'change-email'],
  password: ['security', '/account/security?change=password', 'change-password'],
  wishlist: ['wishlist', '/wishlist', 'save'],
  delete: ['data', '/account/data?delete', 'delete'],
} as const;

const lists = { '/api/account/wishlist': { items: [], shareToken: null } };

async function refuse(form: keyof typeof forms, body: { status: number }, locale: string) {
  const [fragment, url, intent] = forms[form];
  const base: Answer = fragment === 'sign-in' ? guest : signedIn(lists);
  const answer: Answer = (call) => {
    if (call.path === '/api/account/links/check') {
      const purpose = form === 'reset' ? 'reset-password' : 'verify-email';
      return { status: 200, body: { link: { purpose, email: 'ada@example.org' } } };
    }
    return call.method === 'GET' ? base(call) : { status: body.status, body };
  };
  const { html } = await renderPage(fragment, url, answer, [['intent', intent]], {}, locale);
  return html;
}

const latin = /[A-Za-z]{4}/;

describe.each(['de-DE', 'ar-AE'])('in %s', (locale) => {
  beforeAll(() => loadMessages(locale));

  it.each([
    ['sign-in', 401, 'wrong-credentials'],
    ['sign-in', 429, 'too-many-attempts'],
    ['sign-in', 403, 'foreign-origin'],
    ['sign-in', 503, 'unavailable'],
    ['sign-up', 500, 'unexpected'],
    ['forgot', 429, 'too-many-attempts'],
    ['reset', 422, 'link-not-valid'],
    ['confirm', 422, 'link-not-valid'],
    ['confirm', 422, 'address-taken'],
    ['confirm', 422, 'invalid-input'],
    ['address', 409, 'too-many-addresses'],
    ['address', 400, 'bad-request'],
    ['email', 429, 'too-many-attempts'],
    ['password', 503, 'unreachable'],
    ['wishlist', 404, 'not-found'],
    ['wishlist', 422, 'wishlist-full'],
    ['delete', 502, 'about:blank'],
  ] as const)('the form %s says what a problem %i %s means', async (form, status, type) => {
    const body = { ...problem(status, type, 'In English.'), retryAfter: 40, requestId: 'r-1' };
    const html = await refuse(form, body, locale);
    expect(html).not.toMatch(/In English|Refused|\{\w+\}/);
  });

  it.each([
    ['sign-in', 'email', ['too_small', 'invalid_type', 'too_big', 'invalid_format']],
    ['sign-in', 'password', ['too_small', 'invalid_type', 'too_big']],
    ['sign-up', 'name', ['too_small', 'invalid_type', 'too_big']],
    ['sign-up', 'email', ['in-use']],
    ['sign-up', 'password', ['too_small', 'too-short', 'too-long', 'is-address', 'too-common']],
    ['forgot', 'email', ['too_small', 'invalid_format']],
    ['reset', 'password', ['too_small', 'too-short', 'too-common']],
    ['address', 'name', ['too_small', 'invalid_type', 'too_big']],
    ['address', 'line1', ['too_small', 'invalid_type', 'too_big']],
    ['address', 'line2', ['too_big']],
    ['address', 'postcode', ['too_small', 'invalid_type', 'too_big', 'invalid_format']],
    ['address', 'city', ['too_small', 'invalid_type', 'too_big']],
    ['address', 'country', ['invalid_type', 'invalid_format']],
    ['email', 'email', ['too_small', 'invalid_format', 'unchanged']],
    ['email', 'password', ['too_small', 'too_big', 'wrong']],
    ['password', 'currentPassword', ['too_small', 'too_big', 'wrong']],
    ['password', 'password', ['too_small', 'too-short', 'too-long', 'is-address', 'too-common']],
    ['delete', 'password', ['too_small', 'too_big', 'wrong']],
  ] as const)('the form %s says what is wrong with %s', async (form, field, codes) => {
    for (const code of codes) {
      const errors = [{ field, code, message: `In English: ${code}.` }];
      const html = await refuse(form, problem(422, 'invalid-input', 'No.', errors), locale);
      expect(html).toContain(`href="#${field}"`);
      expect(html).not.toContain('In English');
    }
  });

  it('what is not known is said as the service says it', async () => {
    const errors = [{ field: 'email', code: 'of tomorrow', message: 'A new rule.' }];
    expect(await refuse('forgot', problem(422, 'invalid-input', 'No.', errors), locale)).toContain(
      'A new rule.',
    );
    expect(await refuse('forgot', problem(409, 'of-tomorrow', 'A new problem.'), locale)).toContain(
      'A new problem.',
    );
  });

  it.each([
    new DOMException('', 'NotAllowedError'),
    new DOMException('', 'InvalidStateError'),
    new TypeError('?'),
    new ApiProblem(problem(401, 'passkey-refused', 'In English.')),
    new ApiProblem(problem(422, 'passkey-refused', 'In English.')),
    new ApiProblem(problem(401, 'sign-in-required', 'In English.')),
  ])('a passkey that was not used is explained: %s', (error) => {
    const said = explainPasskeyError(error, locale) ?? '';
    expect(said).not.toBe('');
    expect(said).not.toMatch(/In English|Nothing was|This device/);
    if (locale === 'ar-AE') expect(said).not.toMatch(latin);
  });
});

it('says when to come back as the language counts', async () => {
  const after = (retryAfter: number) => ({
    ...problem(429, 'too-many-attempts', 'Wait.'),
    retryAfter,
  });
  expect(await refuse('sign-in', after(1), 'de-DE')).toContain('in 1 Sekunde noch einmal');
  expect(await refuse('sign-in', after(3000), 'de-DE')).toContain('in 50 Minuten noch einmal');
  expect(await refuse('sign-in', after(2), 'ar-AE')).toContain('ثانيتان');
  expect(await refuse('sign-in', after(1), 'en-IE')).toContain('Wait.');
});

it.each<[string, object, object]>([
  ['page', pageDe, pageAr],
  ['identity', identityDe, identityAr],
  ['recovery', recoveryDe, recoveryAr],
  ['addresses', addressesDe, addressesAr],
  ['security', securityDe, securityAr],
  ['wishlist', wishlistDe, wishlistAr],
  ['orders', ordersDe, ordersAr],
  ['passkeys', passkeysDe, passkeysAr],
])('German and Arabic know the same problems: %s', (_, de, ar) => {
  const known = (messages: object) =>
    Object.entries(messages)
      .filter(([name]) => ['problems', 'fields', 'reasons', 'refused', 'done'].includes(name))
      .map(([name, words]) => [name, Object.keys(words as object)]);
  expect(known(ar)).toEqual(known(de));
});
