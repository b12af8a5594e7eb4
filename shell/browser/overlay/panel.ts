import { button, element } from './element.ts';
import { describeSeam, type Seam } from './seam.ts';

/** What the page is made of, as a list at the foot of the window. */
export interface Panel {
  root: HTMLElement;
  show(seams: ReadonlyMap<HTMLElement, Seam>): void;
  /** Moves the focus to a fragment's entry. */
  choose(target: HTMLElement): void;
  focus(): void;
}

export function createPanel(options: {
  composition: string;
  colourOf: (owner: string) => string;
  onFind: (target: HTMLElement) => void;
  onClose: () => void;
  announce: (words: string) => void;
}): Panel {
  const { composition, colourOf, onFind, onClose, announce } = options;
  const title = element('h2', '', 'Seams');
  title.tabIndex = -1;
  title.id = 'title';
  const code = element('code', '', composition);
  const copy = button('', 'Copy', () => {
    const selectInstead = () => {
      getSelection()?.selectAllChildren(code);
      announce('The composition ID is selected.');
    };
    // Without HTTPS there is no clipboard; selected, it can be copied by hand.
    if (!isSecureContext) return selectInstead();
    navigator.clipboard
      .writeText(composition)
      .then(() => announce('The composition ID was copied.'), selectInstead);
  });
  copy.setAttribute('aria-label', 'Copy the composition ID');
  const list = element('ol', '');
  const root = element(
    'section',
    'panel',
    element('div', 'head', title, button('close', 'Close', onClose)),
    element('p', 'composition', 'Composition ', code, copy),
    element(
      'p',
      'hint',
      'The same page elsewhere: ',
      element('code', '', `npx tessera compose ${composition}`),
    ),
    list,
  );
  root.setAttribute('aria-labelledby', title.id);

  const entries = new Map<
    HTMLElement,
    { item: HTMLElement; find: HTMLElement; facts: HTMLElement }
  >();

  function create(target: HTMLElement, seam: Seam) {
    const find = button('', seam.fragment, () => onFind(target));
    find.setAttribute('aria-label', `Show ${seam.fragment} in the page`);
    const facts = element('span', 'facts');
    return { item: element('li', '', find, facts), find, facts };
  }

  return {
    root,
    show(seams) {
      for (const [target, { item }] of entries) {
        if (seams.has(target)) continue;
        item.remove();
        entries.delete(target);
      }
      let previous: Element | null = null;
      for (const [target, seam] of seams) {
        const entry = entries.get(target) ?? create(target, seam);
        entries.set(target, entry);
        entry.item.className = `${colourOf(seam.owner)} ${seam.state}`;
        const facts = describeSeam(seam);
        if (entry.facts.textContent !== facts.join('')) {
          entry.facts.replaceChildren(...facts.map((fact) => element('span', '', fact)));
        }
        const next: ChildNode | null = previous ? previous.nextSibling : list.firstChild;
        if (next !== entry.item) list.insertBefore(entry.item, next);
        previous = entry.item;
      }
      const owners = new Set([...seams.values()].map(({ owner }) => owner));
      title.textContent = `Seams: ${seams.size} fragments of ${owners.size} teams`;
    },
    choose(target) {
      const entry = entries.get(target);
      entry?.item.scrollIntoView({ block: 'nearest' });
      entry?.find.focus();
    },
    focus: () => title.focus({ preventScroll: true }),
  };
}
