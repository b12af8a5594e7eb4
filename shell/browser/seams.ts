/** The owner-boundary toggle: outlines each fragment with its owner and release (rules in the design system). */
export function installSeams(): void {
  const button = document.getElementById('tessera-seams');
  const root = document.documentElement;
  const set = (on: boolean) => {
    if (on) root.dataset['seams'] = '';
    else delete root.dataset['seams'];
    button?.setAttribute('aria-pressed', String(on));
  };
  set(new URL(location.href).searchParams.has('seams'));
  button?.removeAttribute('hidden');
  button?.addEventListener('click', () => set(!('seams' in root.dataset)));
}
