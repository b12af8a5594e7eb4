import { ApiProblem } from '@tessera/mfe-kit/api';
import { describe, expect, it } from 'vitest';
import { errorOf, toRefusal, withoutField } from './form-refusal.ts';

const problem = (status: number, errors?: { field: string; message: string }[]) =>
  new ApiProblem({
    type: 'x',
    title: 'Refused',
    detail: 'Do this.',
    status,
    ...(errors ? { errors } : {}),
  });

describe('a refused form', () => {
  it('has one message a field, in the order of the form', () => {
    const { status, data } = toRefusal(
      problem(422, [
        { field: 'city', message: 'Enter the town' },
        { field: 'city', message: 'Too short' },
        { field: 'postcode', message: 'Enter the postcode' },
      ]),
      ['postcode', 'city'],
      'postcode',
      { city: '' },
      'en-IE',
    );
    expect(status).toBe(422);
    expect(data.errors).toEqual([
      { field: 'postcode', message: 'Enter the postcode' },
      { field: 'city', message: 'Enter the town' },
    ]);
    expect(data.values).toEqual({ city: '' });
  });

  it('shows a problem that names none of its fields at the one it is told', () => {
    const { status, data } = toRefusal(
      problem(429, [{ field: 'elsewhere', message: '?' }]),
      ['email'],
      'email',
      {},
      'en-IE',
    );
    expect(status).toBe(429);
    expect(data.errors).toEqual([{ field: 'email', message: 'Do this.' }]);
  });

  it('is a form to correct when the credentials were wrong', () => {
    expect(toRefusal(problem(401), ['email'], 'email', {}, 'en-IE').status).toBe(422);
  });

  it('loses a message when its field is corrected, and is over with the last one', () => {
    const refusal = {
      errors: [
        { field: 'email', message: 'a' },
        { field: 'name', message: 'b' },
      ],
      values: {},
    };
    const one = withoutField(refusal, 'email');
    expect(errorOf(one, 'email')).toBeUndefined();
    expect(errorOf(one, 'name')).toBe('b');
    expect(withoutField(one, 'name')).toBeNull();
    expect(withoutField(refusal, 'other')).toBe(refusal);
  });
});
