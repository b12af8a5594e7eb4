interface Section {
  heading: string;
  text: string;
}

/** A page's text before its first section, and its sections by their `## ` headings. */
function cut(page: string): { intro: string; sections: Section[] } {
  const [intro = '', ...parts] = page.split(/^(?=## )/m);
  const sections = parts.map((text) => ({ heading: text.split('\n', 1)[0] ?? '', text }));
  return { intro, sections };
}

/**
 * The page with the sections that were measured now in the place of the same ones from before; the others stay,
 * and a new one comes last. `measured` is a whole page, of which only the sections count.
 */
export function renewSections(page: string, measured: string): string {
  const { intro, sections } = cut(page);
  const fresh = new Map(cut(measured).sections.map(({ heading, text }) => [heading, text]));
  const renewed = sections.map(({ heading, text }) => {
    const now = fresh.get(heading);
    fresh.delete(heading);
    return now ?? text;
  });
  return `${[intro, ...renewed, ...fresh.values()].map((part) => part.trim()).join('\n\n')}\n`;
}
