/** What is said of suggested addresses; loaded with them. */
export const en = {
  suggested: 'Suggested addresses',
  saved: 'Saved address',
  filledIn: (address: string) => `Filled in: ${address}`,
};

export type AddressMessages = typeof en;
