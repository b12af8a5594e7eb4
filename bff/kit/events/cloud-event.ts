/** CloudEvents 1.0 in JSON, with its place in the source's feed. */
export interface CloudEvent<D = unknown> {
  specversion: '1.0';
  /** the same when the event is delivered again */
  id: string;
  source: string;
  /** versioned: 'cart.order.placed.v1' */
  type: string;
  /** the aggregate; events of one subject come in order */
  subject: string;
  time: string;
  datacontenttype: 'application/json';
  data: D;
  pos: number;
  traceparent?: string;
}

/** What `GET /events` answers. */
export interface FeedPage {
  events: CloudEvent[];
  /** ask for what comes after this next time */
  lastEventId: number;
}

/** What `GET /events/head` answers. */
export interface FeedHead {
  /** the position given last; 0 when there is no event yet */
  pos: number;
  /** which outbox counts these positions; another one after the source's database was made anew */
  outbox: string;
}
