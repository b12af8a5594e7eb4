/** A NATS server with JetStream that carries events beside the feed. */
export interface NatsOptions {
  /** nats://[user:password@]host:port; several with commas between them */
  url: string;
  /** keeps shops that share a server apart; 'tessera' when not given */
  prefix?: string;
}

/** Of which outbox the message tells. */
export const outboxHeader = 'tessera-outbox';

/** The stream of a source's events: `tessera_cart`. */
export const streamName = (nats: NatsOptions, source: string): string =>
  `${nats.prefix ?? 'tessera'}_${source}`;

/** Everything the stream takes in: `tessera.cart.>`. */
export const allSubjects = (nats: NatsOptions, source: string): string =>
  `${nats.prefix ?? 'tessera'}.${source}.>`;

/** `tessera.cart.<type>`; what a subject must not contain is replaced, the event itself says its type. */
export const subjectOf = (nats: NatsOptions, source: string, type: string): string =>
  `${nats.prefix ?? 'tessera'}.${source}.${type.replace(/[^\w.-]/g, '_')}`;
