/** What is said when something did not get through. */
export const en = {
  failed: 'Something went wrong. Your cart is as it was; please try again.',
  /** By the type of a service's problem; what is not named here is said as the service says it. */
  problems: {} as Record<string, string>,
};

export type ProblemMessages = typeof en;
