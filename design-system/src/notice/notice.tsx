import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { Icon, type IconName } from '../icon/icon.tsx';
import { useDesignLanguage } from '../language/language.tsx';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

export interface NoticeProps extends Omit<ComponentProps<'div'>, 'title'> {
  tone: NoticeTone;
  title?: ReactNode;
}

/** A message in the page. Give it `role="status"` or `role="alert"` when it appears after the page did. */
export function Notice({ tone, title, children, className, ...native }: NoticeProps) {
  const { words } = useDesignLanguage();
  return (
    <div {...native} className={classNames('t-notice', `t-notice-${tone}`, className)}>
      <Icon name={tone satisfies IconName} />
      <div>
        <span className="t-visually-hidden">{words.tone[tone]}</span>
        {title && <p className="t-notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
