/** What the pages of a purchase say. */
export const en = {
  error: (title: string) => `Error: ${title}`,
  browseAllPrints: 'Browse all prints',
  undo: 'Undo',
  free: 'Free',
  prints: 'Prints',
  delivery: 'Delivery',
  total: 'Total',
  when: 'When',
  vat: (tax: string, percent: string) => `Includes ${tax} VAT (${percent} %)`,
  noAccountNeeded: 'No account needed.',
  /** A line of what is bought: size and frame, how many, what each costs. */
  lineOf: (quantity: string) => `{variant}, ${quantity} × {price}`,
  lineNamed: (title: string, variant: string) => `${title}, ${variant}`,
  giftNote: 'Gift note',
  /** Names and values of options, by the words of the catalogue. */
  options: {} as Record<string, string>,
  /** Ways of delivery by their id; one that is not named here is called what the service calls it. */
  ways: {} as Record<string, { label: string; promise: (days: string) => string }>,
  promotion: {
    title: 'Promotion code',
    code: 'Code',
    use: 'Use code',
    remove: 'Remove',
    theCode: (code: string) => `the code ${code}`,
    /** What a code is worth, by its kind; the service's words for what is not named here. */
    labels: {} as Record<string, (value: number, euros: string) => string>,
    /** Why a code takes nothing off, by the reason; `missing` is pieces, `euros` is money. */
    refusals: {} as Record<
      string,
      (code: string, missing: number, sum: string, currencies: string) => string
    >,
  },
  /** What became of a line since it was put in; the service's words for what is not named here. */
  notices: {} as Record<
    string,
    (line: { name: string; before: string; from: string; to: string }) => string
  >,
  /** What is wrong with a field, by its name, or name and code; else as the service says it. */
  fields: {} as Record<string, string>,
};

export type CartMessages = typeof en;
