/** "2", " 2 " and "" (one) as a number; anything else as NaN, which the service refuses by name. */
export const readQuantity = (text: string | null): number =>
  text === null || text.trim() === '' ? 1 : Number(text.trim());
