import { Button, ButtonLink } from '@tessera/design-system/button';
import { ErrorSummary } from '@tessera/design-system/error-summary';
import { Field } from '@tessera/design-system/field';
import { RadioTiles } from '@tessera/design-system/radio-tiles';
import { useFormSubmit } from '@tessera/mfe-kit/use-form-submit';
import { useState } from 'react';
import type { MyReview } from '../shop/api-types.ts';
import styles from './review-form.module.css';
import { withoutField, type ReviewField, type ReviewRefusal } from './review-refusal.ts';
import { useReviewsMessages } from '../messages/reviews.ts';
import { useLocalPath } from '@tessera/mfe-kit/use-messages';
import { TextArea } from './text-area.tsx';

/** Writes a review or changes it; posts to the page's own address without JavaScript. */
export function ReviewForm({
  handle,
  review,
  refused,
}: {
  handle: string;
  review: MyReview | null;
  refused: ReviewRefusal | null;
}) {
  const t = useReviewsMessages();
  const local = useLocalPath();
  const [refusal, setRefusal] = useState(refused);
  const { busy, onSubmit } = useFormSubmit();
  const product = `/products/${encodeURIComponent(handle)}`;
  const value = (field: ReviewField) => String(refused?.values[field] ?? review?.[field] ?? '');
  const errorAt = (field: ReviewField) =>
    refusal?.errors.find((error) => error.field === field)?.message;

  return (
    <>
      {refusal && <ErrorSummary errors={refusal.errors} />}
      <form
        method="post"
        action={local(`${product}/review`)}
        className={styles.form}
        noValidate
        aria-busy={busy}
        onSubmit={(event) => void onSubmit(event)}
        onInput={(event) => {
          const { name } = event.target as HTMLInputElement;
          setRefusal((current) => withoutField(current, name));
        }}
      >
        <RadioTiles
          className={styles.rating}
          name="rating"
          legend={t.form.rating}
          options={Object.entries(t.form.ratings).map(([stars, note]) => ({
            value: stars,
            label: t.stars(Number(stars)),
            note,
          }))}
          defaultValue={value('rating')}
          error={errorAt('rating')}
        />
        <Field
          label={t.form.title}
          name="title"
          hint={t.form.titleHint}
          defaultValue={value('title')}
          error={errorAt('title')}
        />
        <TextArea
          label={t.form.body}
          name="body"
          rows={7}
          hint={t.form.bodyHint}
          defaultValue={value('body')}
          error={errorAt('body')}
        />
        <Field
          label={t.form.author}
          name="author"
          autoComplete="given-name"
          hint={t.form.authorHint}
          defaultValue={value('author')}
          error={errorAt('author')}
        />
        <div className="t-actions">
          <Button type="submit" busy={busy}>
            {t.form.send}
          </Button>
          <ButtonLink variant="quiet" href={`${product}#reviews`}>
            {t.form.cancel}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}
