import { toasts } from '../words/en.ts';

export type ToastWords = typeof toasts;

/** A short message at the foot of the window. */
export interface ToastMessage {
  text: string;
  /** "Undo": such a message stays until it is dismissed, for nobody should have to hurry. */
  action?: { label: string; run: () => void };
  /** How long a message without an action stays. */
  ms?: number;
  /** What the region and the button to dismiss are called; English without them. */
  words?: ToastWords;
}

const regionId = 't-toasts';
const most = 3;

/** The region all fragments of the page share. It must be there before its first message to be announced. */
export function ensureRegion(words: ToastWords = toasts): HTMLElement {
  const present = document.getElementById(regionId);
  if (present) return listOf(present);
  const region = element('div', 't-toasts');
  region.id = regionId;
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', words.region);
  const list = element('div', 't-toasts-list');
  list.setAttribute('role', 'status');
  list.setAttribute('aria-live', 'polite');
  region.append(list);
  document.body.append(region);
  return list;
}

/** Shows a message until it times out, is dismissed or acted upon; at most three at once. */
export function showToast({ text, action, ms = 6000, words = toasts }: ToastMessage): void {
  const list = ensureRegion(words);
  const toast = element('div', 't-toast');
  const said = element('span', 't-toast-text');
  said.textContent = text;
  toast.append(said);
  if (action) {
    toast.append(
      button('t-toast-action', action.label, () => {
        toast.remove();
        action.run();
      }),
    );
  } else {
    setTimeout(() => toast.remove(), ms);
  }
  const dismiss = button('t-toast-dismiss', '×', () => toast.remove());
  dismiss.setAttribute('aria-label', words.dismiss);
  toast.append(dismiss);
  list.append(toast);
  while (list.childElementCount > most) list.firstElementChild?.remove();
}

function element(tag: string, className: string): HTMLElement {
  const created = document.createElement(tag);
  created.className = className;
  return created;
}

function button(className: string, label: string, onClick: () => void): HTMLElement {
  const created = element('button', className);
  created.setAttribute('type', 'button');
  created.textContent = label;
  created.addEventListener('click', onClick);
  return created;
}

function listOf(region: HTMLElement): HTMLElement {
  const list = region.querySelector<HTMLElement>('.t-toasts-list');
  if (!list)
    throw new Error('#t-toasts must contain .t-toasts-list: render <Toaster/> or nothing.');
  return list;
}
