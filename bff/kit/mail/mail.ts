/** One e-mail to one person. */
export interface Mail {
  /** What it is about, for ever the same, like the id of an event: a second e-mail with it is the same one. */
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

/** What became of an e-mail that was handed over. */
export type Delivery =
  | { outcome: 'sent' }
  /** this e-mail will never be taken: no such address, refused for its content */
  | { outcome: 'refused'; reason: string }
  /** this e-mail is not taken now, others may be: mailbox full, greylisted */
  | { outcome: 'later'; reason: string }
  /** nothing is taken now: no connection, wrong password, overloaded */
  | { outcome: 'away'; reason: string };

export interface Mailer {
  readonly kind: 'mailbox' | 'smtp';
  /** How many are worth handing over at the same time. */
  readonly atOnce: number;
  /**
   * Hands an e-mail over and says what became of it; never rejects. Into the mailbox each id goes once.
   * A mail server gets it at least once, with one `Message-ID` for each id.
   */
  send(mail: Mail): Promise<Delivery>;
  /** Gives up what is under way after a moment; safe to call twice. */
  close(): Promise<void>;
}

/** One address and nothing that could become a second one. */
const single = /^[^\s@,;:<>()"\\[\]]+@[^\s@,;:<>()"\\[\]]+$/;

/** Whether it can be written to as it stands; whether somebody reads it only the mail server knows. */
export const isAddress = (address: string): boolean =>
  address.length <= 254 && single.test(address);
