import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SuggestionsUnavailable } from '../address-suggestions.ts';
import { openPhoton } from '../testing/open-photon.ts';
import type { Trouble } from '../testing/photon-server.ts';

const secret = { text: 'Geheimgasse 7', country: 'AT' };

describe('suggestions from Photon', () => {
  let photon: Awaited<ReturnType<typeof openPhoton>>;
  beforeEach(async () => {
    photon = await openPhoton();
  });
  afterEach(() => photon.close());

  const failure = async (find: Promise<unknown>): Promise<SuggestionsUnavailable> => {
    const error = await find.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(SuggestionsUnavailable);
    return error as SuggestionsUnavailable;
  };

  it('ask for addresses in the names of the place, near the country', async () => {
    await photon.addresses.find(secret);
    const [asked] = photon.server.asked;
    expect(Object.fromEntries(asked!)).toMatchObject({
      q: 'Geheimgasse 7',
      lang: 'default',
      lon: '14.5',
      lat: '47.8',
    });
    expect(asked!.getAll('layer')).toEqual(['house', 'street', 'city']);
  });

  it('take the postcode of a house where every house has its own', async () => {
    const [first] = await photon.addresses.find({ text: 'Damrak 1', country: 'NL' });
    expect(first).toMatchObject({ line1: 'Damrak 1', postcode: null });
    const all = await photon.addresses.find({ text: 'Damrak 1', country: 'NL' });
    expect(all).toContainEqual(expect.objectContaining({ postcode: '1012LG' }));
  });

  it.each<Trouble>(['fails', 'speaks HTML', 'answers something else', 'redirects'])(
    'are unavailable when the server %s, and say so without the address',
    async (trouble) => {
      photon.server.trouble = trouble;
      const error = await failure(photon.addresses.find(secret));
      expect(JSON.stringify([error.message, error.stack, error.cause])).not.toContain('Geheim');
      expect(photon.server.asked).toHaveLength(1);
    },
  );

  it('are unavailable when the server hangs or is gone', async () => {
    photon.server.trouble = 'hangs';
    expect((await failure(photon.impatient.find(secret))).message).toContain('no answer in 50 ms');
    await photon.server.stop();
    const gone = await failure(photon.addresses.find(secret));
    expect(JSON.stringify([gone.message, gone.stack, gone.cause])).not.toContain('Geheim');
  });

  it('leave a server that fails alone for a while, and come back', async () => {
    photon.server.trouble = 'fails';
    for (let calls = 0; calls < 6; calls += 1) await failure(photon.addresses.find(secret));
    expect(photon.server.asked).toHaveLength(4);
    photon.server.trouble = 'none';
    photon.time.now += 10_000;
    expect(await photon.addresses.find({ text: 'Torstr', country: null })).toHaveLength(1);
    expect(photon.server.asked).toHaveLength(5);
  });

  it('ask a server no more often than is fair', async () => {
    const few = await openPhoton({ perSecond: 2 });
    const asks = Array.from({ length: 5 }, () => few.addresses.find(secret));
    const outcomes = await Promise.allSettled(asks);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(3);
    expect(few.server.asked).toHaveLength(2);
    await few.close();
  });
});
