import { describe, expect, it } from 'vitest';
import { ApiProblem, readReply } from './api.ts';

const thrown = (run: () => unknown): ApiProblem => {
  try {
    run();
  } catch (error) {
    if (error instanceof ApiProblem) return error;
  }
  throw new Error('No ApiProblem was thrown.');
};

describe('the reply of a service', () => {
  it('is its parsed body, or null when it has none', () => {
    expect(readReply(200, '{"count":2}')).toEqual({ count: 2 });
    expect(readReply(204, '')).toBeNull();
  });

  it('is thrown as the problem it describes', () => {
    const body = JSON.stringify({
      type: 'price-changed',
      title: 'The price moved',
      status: 409,
      detail: 'Look again.',
    });
    expect(thrown(() => readReply(409, body)).problem).toMatchObject({
      type: 'price-changed',
      status: 409,
    });
  });

  it('is a problem with words for people when it is no JSON at all', () => {
    expect(thrown(() => readReply(500, '<html>')).status).toBe(500);
    expect(thrown(() => readReply(200, '<html>')).status).toBe(502);
  });
});
