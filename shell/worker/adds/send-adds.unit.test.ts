import { describe, expect, it } from 'vitest';
import type { KeptAdd, Outcome } from './kept-add.ts';
import { sendAdds } from './send-adds.ts';

const kept = (...keys: string[]) => {
  const left = keys.map((key): KeptAdd => ({ key, body: '{}' }));
  const outcomes: Outcome[] = [];
  return {
    left,
    outcomes,
    all: async () => [...left],
    settle: async (key: string, outcome: Outcome) => {
      left.splice(
        left.findIndex((add) => add.key === key),
        1,
      );
      outcomes.push(outcome);
    },
  };
};
const answers = (...replies: (Response | Error)[]) => {
  const sent: string[] = [];
  const send = async ({ key }: KeptAdd) => {
    sent.push(key);
    const reply = replies.shift();
    if (reply instanceof Response) return reply;
    throw reply;
  };
  return { sent, send };
};

describe('what was added offline', () => {
  it('is sent in order; what the shop refuses is told and not sent again', async () => {
    const adds = kept('a', 'b');
    const { sent, send } = answers(
      Response.json({ count: 3 }),
      Response.json({ type: 'variant-unavailable', detail: 'Sold out.' }, { status: 409 }),
    );
    await sendAdds(adds, send);
    expect(sent).toEqual(['a', 'b']);
    expect(adds.left).toEqual([]);
    expect(adds.outcomes).toEqual([
      { kind: 'add-sent', count: 3 },
      { kind: 'add-refused', type: 'variant-unavailable', detail: 'Sold out.' },
    ]);
  });

  it.each([new TypeError('Failed to fetch'), new Response(null, { status: 502 })])(
    'stays, with its key, while the shop cannot be reached (%#)',
    async (failure) => {
      const adds = kept('a', 'b');
      const first = answers(failure);
      await expect(sendAdds(adds, first.send)).rejects.toThrow();
      expect([first.sent, adds.left.length, adds.outcomes]).toEqual([['a'], 2, []]);
      const second = answers(Response.json({ count: 1 }), Response.json({ count: 2 }));
      await sendAdds(adds, second.send);
      expect(second.sent).toEqual(['a', 'b']);
    },
  );
});
