import { useEffect, useState } from 'react';

export interface CardCorner {
  element: HTMLElement;
  handle: string;
  title: string;
}

const readCorners = (): CardCorner[] =>
  [...document.querySelectorAll<HTMLElement>('[data-card-corner]')].map((element) => ({
    element,
    handle: element.dataset['cardCorner'] ?? '',
    title: element.dataset['title'] ?? '',
  }));

const isSame = (a: readonly CardCorner[], b: readonly CardCorner[]): boolean =>
  a.length === b.length &&
  a.every(({ element, handle }, index) => {
    const other = b[index];
    return element === other?.element && handle === other.handle;
  });

/** The places that cards leave on this page (`catalog/list/card-corners`), as they come and go. None on the server. */
export function useCardCorners(): readonly CardCorner[] {
  const [corners, setCorners] = useState<readonly CardCorner[]>([]);
  useEffect(() => {
    const read = () => {
      const found = readCorners();
      setCorners((known) => (isSame(known, found) ? known : found));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return corners;
}
