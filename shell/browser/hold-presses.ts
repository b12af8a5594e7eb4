import { heldControl, type Held } from './held-control.ts';

/** After so long a form goes the way it goes without code, ms. */
const patienceMs = 4_000;

const patience = () => new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
const nextPicture = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/**
 * Keeps what is pressed in a fragment whose code is still on its way, and presses it again when the fragment is at
 * work: once for each time, in the same order. A form whose fragment does not come in time, or cannot, is sent as without
 * script.
 *
 * @param wake brings a fragment to life; rejects when it cannot
 * @returns resolves when nothing is held any more: for whoever is about to leave the page
 */
export function holdPresses(wake: (fragment: HTMLElement) => Promise<void>): () => Promise<void> {
  let letThrough = false;
  let last = Promise.resolve();
  const sent = new WeakSet<HTMLFormElement>();

  async function pressAgain({ control, form }: Held) {
    // What came to life, or what the press before this one led to, is to be on the screen first.
    await nextPicture();
    control.removeAttribute('aria-busy');
    if (form) sent.delete(form);
    if (!control.isConnected) return;
    letThrough = true;
    control.click();
    letThrough = false;
  }

  document.addEventListener(
    'click',
    (event) => {
      if (letThrough) return;
      const held = heldControl(event);
      if (!held) return;
      const { control, form, fragment } = held;
      event.preventDefault();
      event.stopImmediatePropagation();
      // Whoever presses a button that sends twice means it once.
      if (form && sent.has(form)) return;
      if (form) sent.add(form);
      control.setAttribute('aria-busy', 'true');
      const woken = wake(fragment).catch(() => {});
      const turn = last.then(() => woken);
      last = (form ? Promise.race([turn, patience()]) : turn).then(() => pressAgain(held));
    },
    { capture: true },
  );
  return () => last;
}
