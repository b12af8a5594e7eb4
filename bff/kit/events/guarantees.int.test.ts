import { describe } from 'vitest';
import { describeGuarantees } from './testing/consumer-guarantees.ts';
import { natsUrl, ownStream } from './testing/own-stream.ts';

describeGuarantees('the feed', () => ({ nats: undefined, clean: async () => undefined }));

describe.skipIf(natsUrl === undefined)('with a broker', () => {
  describeGuarantees('a stream', () => ownStream(natsUrl));
});
