/** The option an arrow leads to. There is one more place than there are options: the input itself, -1. */
export const stepActive = (active: number, step: number, count: number): number =>
  ((active + 1 + step + count + 1) % (count + 1)) - 1;
