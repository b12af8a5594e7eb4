import { offlineWords } from './words/offline-words.ts';

const id = 'tessera-offline';
const words = () => offlineWords(document.documentElement.lang);

function banner(): HTMLElement {
  const present = document.getElementById(id);
  if (present) return present;
  const element = document.createElement('p');
  element.id = id;
  element.className = 't-offline';
  element.setAttribute('role', 'status');
  document.querySelector('body > header')?.before(element);
  return element;
}

/** Says that there is no connection, and from when the page is. */
export function sayOffline(from: Date): void {
  const time = new Intl.DateTimeFormat(document.documentElement.lang, {
    ...(from.toDateString() === new Date().toDateString()
      ? {}
      : { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(from);
  banner().textContent = words().offline(time);
}

/** The connection is back. A page that was kept is old: it can be loaded anew, when its reader likes. */
export function sayOnline(kept: boolean): void {
  if (!kept) return document.getElementById(id)?.remove();
  const link = document.createElement('a');
  link.href = location.href;
  link.textContent = words().anew;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    location.reload();
  });
  banner().replaceChildren(`${words().online} `, link);
}
