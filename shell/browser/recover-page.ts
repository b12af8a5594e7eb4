import type { PageData } from './page-data.ts';
import type { Pages } from './pages.ts';
import { retryDelayMs } from './retry-delay.ts';

/**
 * When the server answered that the page cannot be shown right now, tries again by itself and shows the
 * page as soon as its owner is back. Ends when the visitor goes elsewhere.
 */
export function recoverPage({ error }: PageData, pages: Pages): void {
  const { href } = location;
  if (!error?.retry || !pages.match(href)) return;
  let failures = 0;
  const later = () => {
    failures += 1;
    setTimeout(() => void attempt(), retryDelayMs(failures));
  };
  const attempt = async () => {
    if (location.href !== href) return;
    try {
      const page = await pages.prepare(href);
      if (location.href === href) page.show();
      else page.discard();
    } catch {
      later();
    }
  };
  later();
}
