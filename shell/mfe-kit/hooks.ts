import { useContext } from 'react';
import type { Api } from './api.ts';
import { FragmentContext, type FragmentContextValue } from './fragment-context.ts';

/** The fragment this component is part of. Throws outside of one: a component was rendered by hand. */
export function useFragment(): FragmentContextValue & { navigate(href: string): Promise<void> } {
  const context = useContext(FragmentContext);
  if (context === null) {
    throw new Error(
      'useFragment: no fragment around this component. Render it through a fragment.',
    );
  }
  return {
    ...context,
    navigate: async (href) => {
      if (context.runtime) await context.runtime.navigate(href);
    },
  };
}

/** The way to this team's BFF. */
export const useApi = (): Api => useFragment().api;
