import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumFlags } from '@tessera/stack/chromium-flags';
import { ensureChromium } from '@tessera/stack/ensure-chromium';
import { median } from '../statistics.ts';

export interface PageFigures {
  /** Milliseconds, emulated mid-range phone on slow 4G (Lighthouse's mobile defaults). */
  lcp: number;
  cls: number;
  tbt: number;
}

class Unmeasured extends Error {
  override name = 'Unmeasured';
}

/** A run without figures is made again, once: now and then a browser has nothing to tell. */
async function measureSurely(
  url: string,
  cookie: string,
  chromePath: string,
): Promise<PageFigures> {
  try {
    return await measure(url, cookie, chromePath);
  } catch (error) {
    if (!(error instanceof Unmeasured)) throw error;
    console.warn(`${error.message}; once more.`);
    return measure(url, cookie, chromePath);
  }
}

async function measure(url: string, cookie: string, chromePath: string): Promise<PageFigures> {
  const chrome = await launch({ chromePath, chromeFlags: chromiumFlags });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      onlyCategories: ['performance'],
      logLevel: 'error',
      extraHeaders: { cookie },
    });
    const value = (audit: string): number => {
      const { numericValue, errorMessage } = result?.lhr.audits[audit] ?? {};
      if (numericValue !== undefined) return numericValue;
      throw new Unmeasured(`Lighthouse has no ${audit} of ${url}: ${errorMessage ?? 'no result'}`);
    };
    return {
      lcp: value('largest-contentful-paint'),
      cls: value('cumulative-layout-shift'),
      tbt: value('total-blocking-time'),
    };
  } finally {
    chrome.kill();
  }
}

const runs = 5;

/** Medians of five runs of each page, in turn. */
export async function comparePages(urls: string[], cookie: string): Promise<PageFigures[]> {
  const chromePath = await ensureChromium();
  const all: PageFigures[][] = urls.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, url] of urls.entries()) {
      all[index]?.push(await measureSurely(url, cookie, chromePath));
    }
  }
  return all.map((figures) => ({
    lcp: median(figures.map(({ lcp }) => lcp)),
    cls: median(figures.map(({ cls }) => cls)),
    tbt: median(figures.map(({ tbt }) => tbt)),
  }));
}
