import styles from './listing.module.css';
import { useMessages } from '../messages/messages.ts';

/** "Geometric 31 prints" */
export function ListingHeading({ title, total }: { title: string; total: number }) {
  const t = useMessages();
  return (
    <h1>
      {title} <span className={styles.count}>{t.countOfPrints(total)}</span>
    </h1>
  );
}
