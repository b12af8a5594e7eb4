import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumFlags } from '@tessera/stack/chromium-flags';
import { ensureChromium } from '@tessera/stack/ensure-chromium';

const categories = ['accessibility', 'best-practices', 'seo'] as const;

export interface Scores {
  /** 0 to 100, as Lighthouse rounds them. */
  scores: Record<(typeof categories)[number], number>;
  /** Ids of the audits that took points away. */
  missed: string[];
}

/** How Lighthouse judges a page apart from its speed: one run, since nothing in it depends on the machine. */
export async function lighthouseScores(url: string, cookie: string): Promise<Scores> {
  const chrome = await launch({ chromePath: await ensureChromium(), chromeFlags: chromiumFlags });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      onlyCategories: [...categories],
      logLevel: 'error',
      extraHeaders: { cookie },
    });
    if (!result) throw new Error(`Lighthouse said nothing about ${url}.`);
    const { lhr } = result;
    const scoreOf = (name: string) => Math.round((lhr.categories[name]?.score ?? 0) * 100);
    const weighed = categories.flatMap((name) =>
      (lhr.categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0),
    );
    const missed = weighed.filter(({ id }) => {
      const score = lhr.audits[id]?.score ?? null;
      return score !== null && score < 1;
    });
    return {
      scores: {
        accessibility: scoreOf('accessibility'),
        'best-practices': scoreOf('best-practices'),
        seo: scoreOf('seo'),
      },
      missed: missed.map(({ id }) => id),
    };
  } finally {
    chrome.kill();
  }
}
