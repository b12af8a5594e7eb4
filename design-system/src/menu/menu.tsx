import {
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type ToggleEvent,
} from 'react';
import { classNames } from '../class-names/class-names.ts';
import { Icon, type IconName } from '../icon/icon.tsx';
import { useDesignLanguage } from '../language/language.tsx';
import { moveFocus } from '../roving/move-focus.ts';
import { placeBelow } from './place-below.ts';

export interface MenuItem {
  label: string;
  icon?: IconName;
  /** Goes somewhere … */
  href?: string;
  /** … or does something. */
  onSelect?: () => void;
}

export interface MenuProps {
  /** The name of the menu and, unless `icon` or `trigger` is given, what its button shows. */
  label: string;
  icon?: IconName;
  trigger?: ReactNode;
  items: readonly MenuItem[];
  className?: string;
}

/**
 * Actions behind a button, as a popover: it opens and its links work without script; Escape and a press
 * beside it close it. Arrow keys, Home, End and first letters move within.
 */
export function Menu({ label, icon, trigger, items, className }: MenuProps) {
  const { local } = useDesignLanguage();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const onToggle = (event: ToggleEvent) => {
    const opened = event.newState === 'open';
    setOpen(opened);
    if (opened) list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  };
  const openOnArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.current?.showPopover({ source: button.current ?? undefined });
  };
  const close = () => list.current?.hidePopover();

  return (
    <div className={classNames('t-menu', className)}>
      <button
        ref={button}
        type="button"
        className={icon ? 't-icon-btn' : 't-btn t-btn-secondary'}
        aria-label={icon || trigger ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
        onKeyDown={openOnArrow}
      >
        {icon ? <Icon name={icon} /> : (trigger ?? label)}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className="t-menu-list"
        onBeforeToggle={() => placeBelow(button.current, list.current)}
        onToggle={onToggle}
        onKeyDown={(event) => {
          if (event.key === 'Tab') close();
          if (!moveFocus(event, '[role=menuitem]', 'vertical')) focusByLetter(event);
        }}
      >
        {items.map((item) => {
          const shared = { className: 't-menu-item', role: 'menuitem' } as const;
          const content = (
            <>
              {item.icon && <Icon name={item.icon} />}
              {item.label}
            </>
          );
          const select = () => {
            close();
            button.current?.focus();
            item.onSelect?.();
          };
          return item.href === undefined ? (
            <button key={item.label} type="button" {...shared} onClick={select}>
              {content}
            </button>
          ) : (
            <a key={item.label} href={local(item.href)} {...shared} onClick={select}>
              {content}
            </a>
          );
        })}
      </div>
    </div>
  );
}

function focusByLetter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  const letter = event.key.toLowerCase();
  const items = event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]');
  [...items].find((item) => item.textContent.toLowerCase().startsWith(letter))?.focus();
}
