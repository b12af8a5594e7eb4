import { button, element } from './element.ts';
import { describeSeam, type Seam } from './seam.ts';

/** The outlines around the fragments and their labels. */
export interface Frames {
  layer: HTMLElement;
  /** Makes frames and labels those of these fragments, and puts them where they stand now. */
  show(seams: ReadonlyMap<HTMLElement, Seam>): void;
  /** Moves the focus to a fragment's label and brings it into view. */
  focus(target: HTMLElement): void;
}

interface Frame {
  box: HTMLElement;
  label: HTMLButtonElement;
  words: string;
}

/** Below this height a label would cover what it names: it hangs under the frame. */
const lowPx = 96;

export function createFrames(options: {
  colourOf: (owner: string) => string;
  onChosen: (target: HTMLElement) => void;
}): Frames {
  const frames = new Map<HTMLElement, Frame>();
  const layer = element('div', 'frames');

  function create(target: HTMLElement): Frame {
    const label = button('label', '', () => options.onChosen(target));
    const box = element('div', '', label);
    return { box, label, words: '' };
  }

  function write(frame: Frame, seam: Seam) {
    const facts = describeSeam(seam);
    const words = [seam.fragment, ...facts].join(' · ');
    if (words === frame.words) return;
    frame.words = words;
    const name = element('strong', '', seam.fragment);
    frame.label.replaceChildren(name, ` ${facts.join(' · ')}`);
  }

  function place({ box }: Frame, target: HTMLElement, seam: Seam) {
    const rect = target.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const atEnd = target.dataset['page'] === undefined && rect.left + rect.width / 2 > width / 2;
    box.className = [
      'frame',
      options.colourOf(seam.owner),
      seam.state,
      atEnd ? 'at-end' : 'at-start',
      ...(rect.height < lowPx ? ['low'] : []),
    ].join(' ');
    box.hidden = rect.width === 0 || rect.height === 0;
    const room = atEnd ? rect.right : width - rect.left;
    const places = {
      left: rect.left + scrollX,
      top: rect.top + scrollY,
      width: rect.width,
      height: rect.height,
      '--room': Math.max(0, room - 4),
    };
    for (const [property, px] of Object.entries(places)) box.style.setProperty(property, `${px}px`);
  }

  return {
    layer,
    show(seams) {
      for (const [target, { box }] of frames) {
        if (seams.has(target)) continue;
        box.remove();
        frames.delete(target);
      }
      let previous: Element | null = null;
      for (const [target, seam] of seams) {
        const frame = frames.get(target) ?? create(target);
        frames.set(target, frame);
        write(frame, seam);
        place(frame, target, seam);
        // Only what is not in its place is moved: moving takes the focus away.
        const next: ChildNode | null = previous ? previous.nextSibling : layer.firstChild;
        if (next !== frame.box) layer.insertBefore(frame.box, next);
        previous = frame.box;
      }
    },
    focus(target) {
      target.scrollIntoView({ block: 'center' });
      frames.get(target)?.label.focus({ preventScroll: true });
    },
  };
}
