/** Something that was pressed before the code that it needs was there. */
export interface Held {
  control: HTMLElement;
  /** The form that it sends. */
  form: HTMLFormElement | null;
  fragment: HTMLElement;
}

/** What the browser does by itself at a press, and what is not the fragment's. */
const withoutCode = '[popovertarget], [commandfor], .t-failure *';

/**
 * What a press is meant for, when that needs code and its fragment is not at work yet: a button that sends nothing, one
 * that posts a form, a link that says with `data-acts` that code does more with it than follow it. All else (links, GET
 * forms, choices) works, or is kept by the page as the choice that it is.
 */
export function heldControl(event: MouseEvent): Held | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  const { target } = event;
  const control =
    target instanceof Element && target.closest<HTMLElement>('button, a[href][data-acts]');
  if (!control || control.matches(withoutCode)) return null;
  // What stands in a slot without its fragment is that fragment's fallback, made to work as it is.
  const fragment = control.closest<HTMLElement>('tessera-fragment, tessera-slot');
  if (!fragment || fragment.localName === 'tessera-slot') return null;
  if ('hydrated' in fragment.dataset || didNotCome(fragment)) return null;
  if (!(control instanceof HTMLButtonElement)) return { control, form: null, fragment };
  if (control.type === 'reset') return null;
  const form = control.type === 'submit' ? control.form : null;
  return form && form.method !== 'post' ? null : { control, form, fragment };
}

/** The page says already that its code is not there: nobody is kept waiting for it. */
const didNotCome = (fragment: HTMLElement) =>
  fragment.parentElement?.querySelector(':scope > .t-failure') != null;
