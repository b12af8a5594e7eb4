/**
 * What stands in the place of a piece that did not load: what happened, and a way to try again.
 * Returns the element; `retry` runs when a person asks for it.
 */
export function failureNotice(text: string, tryAgain: string, retry: () => void): HTMLElement {
  const notice = document.createElement('div');
  notice.className = 't-failure';
  notice.setAttribute('role', 'status');
  const message = document.createElement('p');
  message.textContent = text;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 't-btn t-btn-secondary';
  button.textContent = tryAgain;
  button.title = text;
  button.addEventListener('click', retry);
  notice.append(message, button);
  return notice;
}
