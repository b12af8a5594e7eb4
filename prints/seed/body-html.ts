import type { Print } from '../print.ts';

/** The product description: the label's text, then what it is printed on. */
export function bodyHtml(print: Print): string {
  const facts = [
    ['Paper', '310 gsm cotton rag, matt, acid-free'],
    ['Ink', 'Twelve-colour pigment (giclée), lightfast for a hundred years behind glass'],
    ['Edition', `Open edition, ${print.series} no. ${print.number}, drawn from seed ${print.seed}`],
  ];
  const list = facts.map(([name, value]) => `<li><strong>${name}:</strong> ${value}</li>`).join('');
  return `<p>${escapeHtml(print.text)}</p><ul>${list}</ul>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
