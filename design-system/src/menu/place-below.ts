/**
 * Puts a popover under its button in browsers without CSS anchor positioning. Through the CSSOM, which a
 * content security policy allows, unlike a style attribute in HTML.
 */
export function placeBelow(button: HTMLElement | null, popover: HTMLElement | null): void {
  if (!button || !popover || CSS.supports('position-area', 'block-end')) return;
  const { bottom, left, right } = button.getBoundingClientRect();
  const alignEnd = left > innerWidth / 2;
  popover.style.setProperty('top', `${bottom}px`);
  popover.style.setProperty('left', alignEnd ? 'auto' : `${left}px`);
  popover.style.setProperty('right', alignEnd ? `${innerWidth - right}px` : 'auto');
}
