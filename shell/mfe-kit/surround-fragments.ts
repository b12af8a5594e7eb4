import type { ComponentType, ReactNode } from 'react';

type Surrounding = ComponentType<{ locale: string; children: ReactNode }>;

/** What stands around every fragment of this micro-frontend, the outermost first. */
export const surroundings: Surrounding[] = [];

/**
 * Puts a provider around every fragment of the micro-frontend: for what all of its components need and the kit
 * knows nothing of, such as the words of a design system.
 */
export function surroundFragments(surrounding: Surrounding): void {
  surroundings.push(surrounding);
}
