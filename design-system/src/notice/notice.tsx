import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { Icon, type IconName } from '../icon/icon.tsx';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';
const spoken: Record<NoticeTone, string> = {
  info: 'Note: ',
  success: 'Success: ',
  warning: 'Warning: ',
  danger: 'Problem: ',
};

export interface NoticeProps extends Omit<ComponentProps<'div'>, 'title'> {
  tone: NoticeTone;
  title?: ReactNode;
}

/** A message in the page. Give it `role="status"` or `role="alert"` when it appears after the page did. */
export function Notice({ tone, title, children, className, ...native }: NoticeProps) {
  return (
    <div {...native} className={classNames('t-notice', `t-notice-${tone}`, className)}>
      <Icon name={tone satisfies IconName} />
      <div>
        <span className="t-visually-hidden">{spoken[tone]}</span>
        {title && <p className="t-notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
