/** What the offline provider does with each of its test cards. */
export type CardBehaviour = 'pays' | 'declined' | 'needs-shopper' | 'no-answer' | 'answers-nobody';

/** Numbers that card schemes set aside for tests; nothing can be charged to them. */
export const OFFLINE_CARDS: Record<string, CardBehaviour> = {
  '4242424242424242': 'pays',
  '4000000000000002': 'declined',
  '4000002500003155': 'needs-shopper',
  /** nothing is ever held */
  '4000000000000119': 'no-answer',
  /** the money is held, and nobody learns of it */
  '4000000000000341': 'answers-nobody',
};

const PREFIX = 'offline_';

/** A token that names the behaviour and not the card. */
export const tokenFor = (behaviour: CardBehaviour): string =>
  `${PREFIX}${behaviour}_${crypto.randomUUID()}`;

/** What a token stands for. Throws on a token this provider never gave out. */
export function behaviourOf(token: string): CardBehaviour {
  const behaviour = Object.values(OFFLINE_CARDS).find((name) =>
    token.startsWith(`${PREFIX}${name}_`),
  );
  if (!behaviour)
    throw new Error('The offline payment provider was shown a token it did not issue.');
  return behaviour;
}
