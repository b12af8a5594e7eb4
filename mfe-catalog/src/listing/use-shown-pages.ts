import { useEffect, useState } from 'react';
import { firstPageToShow, rememberPages } from './remembered-pages.ts';

export interface ShownPages {
  first: number;
  last: number;
}

/**
 * Which pages of a list stand on the screen. "Show more" is a real link to the next page: arriving
 * there by a navigation inside the page keeps what was shown before it; arriving there any other
 * way (a reload, a link from outside, no script) shows that page alone.
 */
export function nextShownPages(shown: ShownPages, page: number): ShownPages {
  const continues = page >= shown.first && page <= shown.last + 1;
  return { first: continues ? shown.first : page, last: page };
}

/** `list` tells apart lists with other filters: each starts anew, or where it was left. */
export function useShownPages(list: string, page: number): ShownPages {
  const [state, setState] = useState(() => ({
    list,
    first: firstPageToShow(list, page),
    last: page,
  }));
  let shown: ShownPages = state;
  if (state.list !== list || state.last !== page) {
    shown =
      state.list === list
        ? nextShownPages(state, page)
        : { first: firstPageToShow(list, page), last: page };
    // Set while rendering: https://react.dev/reference/react/useState#storing-information-from-previous-renders
    setState({ list, ...shown });
  }
  const { first, last } = shown;
  useEffect(() => rememberPages(list, { first, last }), [list, first, last]);
  return shown;
}
