import type { PageData } from '../page-data.ts';
import { createFrames } from './frames.ts';
import css from './overlay.css';
import { ownerColour } from './owner-colour.ts';
import { createPanel } from './panel.ts';
import { readSeams } from './read-seams.ts';
import { watchLayout } from './watch-layout.ts';

const announce = (words: string): void => {
  const announcer = document.getElementById('tessera-announcer');
  if (announcer) announcer.textContent = words;
};

/**
 * Shows the seams of the page: a frame with a label around each fragment and a list of them all. It stands in
 * a shadow root, so that neither side's styles reach the other. Returns the way to close it.
 */
export function openOverlay(
  page: PageData,
  { takeFocus, onClose }: { takeFocus: boolean; onClose: () => void },
): () => void {
  const { documentElement: root, body } = document;
  const focusedBefore = document.activeElement;
  const owners = Object.keys(page.releases);
  const colourOf = (owner: string) => ownerColour(owner, owners);

  const host = document.createElement('tessera-seams');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];

  const panel = createPanel({
    composition: page.composition,
    colourOf,
    announce,
    onFind: (target) => frames.focus(target),
    onClose: () => close(),
  });
  const frames = createFrames({ colourOf, onChosen: (target) => panel.choose(target) });
  // The list first: from there on, Tab goes on to the labels in the page.
  shadow.append(panel.root, frames.layer);
  body.append(host);
  root.dataset['seams'] = '';

  const refresh = () => {
    const seams = readSeams(page);
    frames.show(seams);
    panel.show(seams);
    // The panel covers the foot of the window: what is there, or gets the focus, can be scrolled above it.
    const height = `${Math.ceil(panel.root.getBoundingClientRect().height)}px`;
    body.style.setProperty('padding-block-end', height);
    root.style.setProperty('scroll-padding-block-end', height);
  };
  const stopWatching = watchLayout(refresh);
  const onKey = (event: KeyboardEvent) => {
    // Whatever else is open and closes by Escape comes first.
    if (
      event.key === 'Escape' &&
      !event.defaultPrevented &&
      !document.querySelector(':modal, :popover-open')
    )
      close();
  };
  document.addEventListener('keydown', onKey);

  let closed = false;
  function close() {
    if (closed) return;
    closed = true;
    stopWatching();
    document.removeEventListener('keydown', onKey);
    const hadFocus = document.activeElement === host;
    host.remove();
    delete root.dataset['seams'];
    body.style.removeProperty('padding-block-end');
    root.style.removeProperty('scroll-padding-block-end');
    const back =
      focusedBefore instanceof HTMLElement && focusedBefore.isConnected && focusedBefore !== body
        ? focusedBefore
        : document.getElementById('tessera-seams');
    if (hadFocus) back?.focus();
    announce('Seams are hidden.');
    onClose();
  }

  refresh();
  announce('Seams are shown. Press Escape to hide them.');
  if (takeFocus) panel.focus();
  return close;
}
