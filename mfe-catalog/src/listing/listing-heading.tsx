import styles from './listing.module.css';

/** "Geometric 31 prints" */
export function ListingHeading({ title, total }: { title: string; total: number }) {
  return (
    <h1>
      {title}{' '}
      <span className={styles.count}>
        {total} {total === 1 ? 'print' : 'prints'}
      </span>
    </h1>
  );
}
