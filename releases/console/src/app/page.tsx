import { useEffect, type ReactNode } from 'react';
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
  useEffect(() => {
    document.title = `${title} | Tessera releases`;
  }, [title]);
  return (
    <>
      <h1 tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {lede && <p className={styles.lede}>{lede}</p>}
      {children}
    </>
  );
}
