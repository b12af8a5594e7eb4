/**
 * What became of the set of releases that an open page runs, from good to bad. superseded: others are live
 * now, these still work. withdrawn: one of them was taken back as bad. gone: files of one were removed, or
 * nobody knows it.
 */
const states = ['current', 'superseded', 'withdrawn', 'gone'] as const;
export type CompositionState = (typeof states)[number];

/**
 * The worse of what is known and what was heard. An old answer that comes late changes nothing, and neither
 * does a word that is none of these.
 */
export const worseState = (known: CompositionState, heard: unknown): CompositionState =>
  states[Math.max(states.indexOf(known), (states as readonly unknown[]).indexOf(heard))] ?? known;

/**
 * Whether a page of that state is on its way out: the next page is loaded as a document, and a notice offers to
 * do so now. Nobody is sent away from where they are.
 */
export const isBad = (state: CompositionState): boolean => states.indexOf(state) >= 2;
