import { describe, expect, it } from 'vitest';
import { pagesSection } from './pages/pages-section.ts';
import { renewSections } from './renew-sections.ts';

describe('the page of figures', () => {
  it('gets new sections in the places of the old ones, and keeps what was not measured', () => {
    const page = '# Performance\n\nIntro.\n\n## A\n\nold\n\n## B\n\nkept\n';
    expect(renewSections(page, '# Performance\n\nOther.\n\n## A\n\nnew\n\n## C\n\nfirst\n')).toBe(
      '# Performance\n\nIntro.\n\n## A\n\nnew\n\n## B\n\nkept\n\n## C\n\nfirst\n',
    );
  });

  it('says of each page how much longer it takes with its scripts', () => {
    const bytes = { document: 1, script: 99_960, stylesheet: 1, font: 1, image: 1, other: 1 };
    const text = pagesSection({
      pages: [
        {
          name: 'Home',
          shop: { lcp: 2100, estimatedLcp: 1800, cls: 0.001, tbt: 80 },
          withoutScripts: { lcp: 2000, estimatedLcp: 2000, cls: 0, tbt: 0 },
          bytes,
          lighthouse: {
            scores: { accessibility: 100, 'best-practices': 100, seo: 69 },
            missed: ['is-crawlable'],
          },
        },
      ],
      interactions: [{ name: 'Add to cart', median: 72, longest: 96 }],
    }).join('\n');
    expect(text).toContain(
      '| Home | 2,100 ms | 2,000 ms | **1.05** | 1,800 ms | 2,000 ms | **0.90** | 0.001 | 80 ms |',
    );
    expect(text).toContain('| Home | **100.0** |');
    expect(text).toContain('| Home | 100 | 100 | 69 | is-crawlable |');
    expect(text).toContain('| Add to cart | **72 ms** | 96 ms |');
  });
});
