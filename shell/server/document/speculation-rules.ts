export const speculationRulesPath = '/speculation-rules.json';

/**
 * Browsers that know speculation rules fetch the page of a product or a category when somebody reaches for its link.
 * Fetched, not rendered beforehand: nothing runs, nothing is counted. Only until the page's own runtime is at work
 * (`data-ready`), which then loads pages by itself and would have no use for the document.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { or: [{ href_matches: '/products/*' }, { href_matches: '/c/*' }] },
          { selector_matches: 'html:not([data-ready]) a' },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
