import { PostForm } from '../page/post-form.tsx';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { useWishlistMessages } from '../messages/wishlist.ts';
import styles from './wish-list.module.css';
import pageStyles from '../page/page.module.css';

/** The link by which others see the list, or the way to one. */
export function ShareBox({
  action,
  token,
  origin,
}: {
  action: string;
  token: string | null;
  origin: string;
}) {
  const t = useWishlistMessages().share;
  const local = useLocalPath();
  return (
    <section className={pageStyles.section} aria-labelledby="share-heading">
      <h2 id="share-heading">{t.title}</h2>
      {token === null ? (
        <>
          <p className="t-muted">{t.say}</p>
          <PostForm
            action={action}
            intent="share"
            refused={null}
            submit={t.make}
            variant="secondary"
          />
        </>
      ) : (
        <>
          <p>{t.made}</p>
          <p className={styles.link}>
            {/* Whoever gets it reads it in their own language. */}
            <a href={local(`/wishlist/shared/${token}`)} dir="ltr">
              {`${origin}/wishlist/shared/${token}`}
            </a>
          </p>
          <PostForm
            action={action}
            intent="withdraw"
            refused={null}
            submit={t.withdraw}
            variant="secondary"
          />
        </>
      )}
    </section>
  );
}
