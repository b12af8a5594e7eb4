import {
  useEffect,
  useId,
  useRef,
  type ComponentProps,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { classNames } from '../class-names/class-names.ts';
import { IconButton } from '../icon-button/icon-button.tsx';
import { useDesignLanguage } from '../language/language.tsx';

export interface DialogProps extends Omit<ComponentProps<'dialog'>, 'title' | 'open' | 'onClose'> {
  open: boolean;
  /** It was closed: by its button, by Escape, or by a press beside it. */
  onClose: () => void;
  title: ReactNode;
}

/** A modal `<dialog>`: the browser keeps the focus inside, makes the rest inert and gives the focus back. */
export function Dialog({ open, onClose, title, children, className, ...native }: DialogProps) {
  const { words } = useDesignLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  const closeFromBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) dialog.current?.close();
  };

  return (
    <dialog
      {...native}
      ref={dialog}
      className={classNames('t-dialog', className)}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeFromBackdrop}
    >
      <div className="t-dialog-bar">
        <h2 id={titleId}>{title}</h2>
        <IconButton label={words.close} icon="close" onClick={() => dialog.current?.close()} />
      </div>
      <div className="t-dialog-body">{open && children}</div>
    </dialog>
  );
}

/** A dialog at the end side of the window, as high as it. */
export function Drawer({ className, ...props }: DialogProps) {
  return <Dialog {...props} className={classNames('t-drawer', className)} />;
}
