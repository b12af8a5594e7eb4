import { useEffect, useRef, type ReactNode } from 'react';
import styles from './app.module.css';

/** Heading and content of one page of the console. */
export function Page({
  title,
  lede,
  children,
}: {
  title: string;
  lede?: ReactNode;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Of a page that was gone to; the first one begins at its top, as documents do.
    if (history.state !== null) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} | Tessera releases`;
  }, [title]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {lede && <p className={styles.lede}>{lede}</p>}
      {children}
    </>
  );
}
