import styles from './listing.module.css';
import { useMessages } from '../messages/messages.ts';

/** "Geometric 31 prints" */
export function ListingHeading({ title, total }: { title: string; total: number }) {
  const t = useMessages();
  return (
    <h1>
      {/* Each by itself: a Latin word searched for would draw the number to its side in Arabic. */}
      <bdi>{title}</bdi> <bdi className={styles.count}>{t.countOfPrints(total)}</bdi>
    </h1>
  );
}
