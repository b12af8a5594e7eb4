/** How to use a component: written in its stories as `parameters.guidance`, shown on its page in Storybook. */
export interface Guidance {
  do: string;
  dont: string;
  /** Keys and what they do, for whoever cannot use a pointer, and for whoever tests it. */
  keyboard?: readonly (readonly [keys: string, effect: string])[];
}
