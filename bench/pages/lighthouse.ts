import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumFlags } from '@tessera/stack/chromium-flags';
import { ensureChromium } from '@tessera/stack/ensure-chromium';
import { median } from '../statistics.ts';

export interface PageFigures {
  /** Milliseconds, emulated mid-range phone on slow 4G: line and processor were as slow as that. */
  lcp: number;
  /**
   * The same as Lighthouse estimates it from a fast load (its default). It takes everything that a fast load
   * happened to finish before the first picture for a condition of it, here a varying number of images.
   */
  estimatedLcp: number;
  cls: number;
  /** Milliseconds, of the estimate. */
  tbt: number;
}

class Unmeasured extends Error {
  override name = 'Unmeasured';
}

/** A run without figures is made again, once: now and then a browser has nothing to tell. */
async function surely<T>(measureOnce: () => Promise<T>): Promise<T> {
  try {
    return await measureOnce();
  } catch (error) {
    if (!(error instanceof Unmeasured)) throw error;
    console.warn(`${error.message}; once more.`);
    return measureOnce();
  }
}

interface Visit {
  url: string;
  cookie: string;
  chromePath: string;
}

async function load(
  { url, cookie, chromePath }: Visit,
  throttlingMethod: 'devtools' | 'simulate',
): Promise<(audit: string) => number> {
  const chrome = await launch({ chromePath, chromeFlags: chromiumFlags });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      onlyCategories: ['performance'],
      logLevel: 'error',
      throttlingMethod,
      extraHeaders: { cookie },
    });
    return (audit) => {
      const { numericValue, errorMessage } = result?.lhr.audits[audit] ?? {};
      if (numericValue !== undefined) return numericValue;
      throw new Unmeasured(`Lighthouse has no ${audit} of ${url}: ${errorMessage ?? 'no result'}`);
    };
  } finally {
    chrome.kill();
  }
}

async function measure(visit: Visit): Promise<PageFigures> {
  const slow = await surely(async () =>
    (await load(visit, 'devtools'))('largest-contentful-paint'),
  );
  const estimated = await surely(async () => {
    const value = await load(visit, 'simulate');
    return {
      estimatedLcp: value('largest-contentful-paint'),
      cls: value('cumulative-layout-shift'),
      tbt: value('total-blocking-time'),
    };
  });
  return { lcp: slow, ...estimated };
}

const runs = 5;

/** Medians of five runs of each page, in turn. */
export async function comparePages(urls: string[], cookie: string): Promise<PageFigures[]> {
  const chromePath = await ensureChromium();
  const all: PageFigures[][] = urls.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, url] of urls.entries()) {
      all[index]?.push(await measure({ url, cookie, chromePath }));
    }
  }
  return all.map((figures) => ({
    lcp: median(figures.map(({ lcp }) => lcp)),
    estimatedLcp: median(figures.map(({ estimatedLcp }) => estimatedLcp)),
    cls: median(figures.map(({ cls }) => cls)),
    tbt: median(figures.map(({ tbt }) => tbt)),
  }));
}
