import { ApiProblem, type Api } from '@tessera/mfe-kit/api';
import { loadMessages } from '@tessera/mfe-kit/messages';
import { describe, expect, it } from 'vitest';
import { reviewAction } from './review-action.ts';
import { withoutField, type ReviewRefusal } from './review-refusal.ts';

const url = new URL('https://shop.example/products/harbour/review');
const form = (typed: Record<string, string>) => new URLSearchParams(typed);

/** An API that notes what it is sent, and refuses when told to. */
function post(
  typed: Record<string, string>,
  problem?: Partial<ApiProblem['problem']>,
  locale = 'en-IE',
) {
  const sent: unknown[] = [];
  const api = {
    send: (...call: unknown[]) => {
      sent.push(call);
      const refused = { type: 'x', title: 'T', status: 422, detail: 'D', ...problem };
      return problem ? Promise.reject(new ApiProblem(refused)) : Promise.resolve({});
    },
  } as unknown as Api;
  const result = reviewAction({
    api,
    form: form(typed),
    props: { handle: 'harbour' },
    url,
    locale,
  });
  return { result, sent };
}

const typed = { rating: '4', title: 'Calm', body: 'Text', author: 'Ada' };

describe('sending a review', () => {
  it('sends numbers as numbers and comes back to the reviews of the product', async () => {
    const { result, sent } = post(typed);
    expect(await result).toMatchObject({ status: 303, location: '/products/harbour#reviews' });
    expect(sent).toEqual([
      ['PUT', '/api/catalog/products/harbour/my-review', { ...typed, rating: 4 }],
    ]);
  });

  it('keeps what was typed, and says what is wrong in the order of the form', async () => {
    const errors = [
      { field: 'body', message: 'More.' },
      { field: 'rating', message: 'Choose.' },
    ];
    const { result, sent } = post({ body: 'Text' }, { errors });
    expect(await result).toMatchObject({
      status: 422,
      data: {
        errors: [
          { field: 'rating', message: 'Choose.' },
          { field: 'body', message: 'More.' },
        ],
        values: { rating: '', title: '', body: 'Text', author: '' },
      },
    });
    expect(sent).toMatchObject([['PUT', expect.anything(), { rating: null }]]);
  });

  it('has a refusal of the whole lead to the first field', async () => {
    const { result } = post(typed, { status: 429, detail: 'Later.' });
    expect(await result).toMatchObject({
      status: 429,
      data: { errors: [{ field: 'rating', message: 'Later.' }] },
    });
  });

  it.each([
    ['de-DE', 'Kürze den Namen auf höchstens 40 Zeichen.', /Kein.* Bestellung dieses Kontos/],
    ['ar-AE', 'اجعل الاسم 40 حرفًا على الأكثر.', /لا يوجد طلب في هذا الحساب/],
  ])('says why in %s by code and type, and in English what it does not know', async (...row) => {
    const [locale, tooLong, notBought] = row;
    await loadMessages(locale);
    const messages = async (problem: Partial<ApiProblem['problem']>) => {
      const { data } = (await post(typed, problem, locale).result) as { data: ReviewRefusal };
      return data.errors.map(({ message }) => message);
    };
    const errors = [{ field: 'author', message: 'Keep it short.', code: 'too_big' }];
    expect(await messages({ errors })).toEqual([tooLong]);
    expect((await messages({ type: 'not-bought' }))[0]).toMatch(notBought);
    expect(await messages({ type: 'news', detail: 'Later.' })).toEqual(['Later.']);
  });

  it('asks whose session is over to sign in, and to come back', async () => {
    const { result } = post(typed, { status: 401, type: 'sign-in-required' });
    expect(await result).toMatchObject({
      location: '/account/sign-in?next=%2Fproducts%2Fharbour%2Freview',
    });
  });

  it('takes a message away while its field is corrected, and the summary with the last one', () => {
    const values = typed;
    const two = {
      errors: [
        { field: 'rating' as const, message: 'a' },
        { field: 'body' as const, message: 'b' },
      ],
      values,
    };
    expect(withoutField(two, 'rating')?.errors).toEqual([{ field: 'body', message: 'b' }]);
    expect(withoutField(withoutField(two, 'rating'), 'body')).toBeNull();
  });
});
