/** Something put into the cart while there was no way to the shop. */
export interface KeptAdd {
  /** Sent along each time: however often it is sent, it is added once. */
  key: string;
  /** The request's JSON, as the page wrote it. */
  body: string;
}

/** What became of it. `count`: how many pieces the cart holds now. */
export type Outcome =
  | { kind: 'add-sent'; count: number }
  /** `type` and `detail` are the problem's; an older worker left out the type. Empty: there is none. */
  | { kind: 'add-refused'; type?: string; detail: string };
