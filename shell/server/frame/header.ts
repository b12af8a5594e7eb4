import { localPath, type Language } from '@tessera/mfe-kit/locales';
import { escapeHtml } from '../document/escape.ts';
import { shellWords } from '../language/shell-words.ts';
import { frameSlots } from './frame-slots.ts';
import { navigation } from './navigation.ts';

export const logo =
  '<svg viewBox="0 0 28 28" aria-hidden="true"><path class="t-logo-ink" d="M1 1h12v12H1zM1 15h12v12H1z"/>' +
  '<path class="t-logo-lapis" d="M15 15h12v12H15z"/><path class="t-logo-gold" d="m16.6-.4 11.7 2.6-2.6 11.7L14 11.3z"/></svg>';

const slot = (fragment: string, className: string) =>
  `<tessera-slot data-fragment="${fragment}" data-props="{}" class="${className}"></tessera-slot>`;

/** The top of every page, its slots still empty. */
export const header = (pathname: string, language: Language): string =>
  `<a class="t-skip" href="#main">${escapeHtml(shellWords(language).skip)}</a>` +
  `<header class="t-top"><div class="t-wrap"><a class="t-brand" href="${localPath('/', language)}"${pathname === '/' ? ' aria-current="page"' : ''}>${logo}Tessera</a>` +
  `<div class="t-mid">${navigation(pathname, language)}${slot(frameSlots.search, 't-search-slot')}</div>` +
  `<div class="t-tools">${slot(frameSlots.account, 't-tool')}${slot(frameSlots.cart, 't-tool')}</div></div></header>`;
