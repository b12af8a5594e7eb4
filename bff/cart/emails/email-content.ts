/** A row with a price: an ordered print, or a sum. */
export interface PricedRow {
  label: string;
  /** what an artist called it: English, whatever the e-mail is in; stands after the label */
  title?: string | undefined;
  /** a second line, smaller */
  detail?: string | undefined;
  price: string;
}

/** What an e-mail says, before it is text or HTML: both are made of the same words. */
export type Block =
  | { type: 'paragraph'; text: string }
  | { type: 'heading'; text: string }
  | { type: 'rows'; rows: PricedRow[] }
  /** sums; the last one is what matters */
  | { type: 'sums'; rows: PricedRow[] }
  | { type: 'link'; label: string; url: string };

export interface EmailContent {
  locale: string;
  subject: string;
  blocks: Block[];
}
