import type { Pages } from './pages.ts';
import { retryDelayMs } from './retry-delay.ts';

/**
 * When the server answered with "this page is not available right now", tries again by itself and shows
 * the page as soon as its owner is back.
 */
export function recoverPage(main: HTMLElement, pages: Pages): void {
  const { href } = location;
  if (!main.querySelector('[data-unavailable]') || !pages.match(href)) return;
  let failures = 0;
  const later = () => {
    failures += 1;
    setTimeout(() => void attempt(), retryDelayMs(failures));
  };
  const attempt = async () => {
    if (location.href !== href || !main.querySelector('[data-unavailable]')) return;
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
