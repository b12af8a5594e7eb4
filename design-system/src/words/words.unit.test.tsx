import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Breadcrumbs } from '../breadcrumbs/breadcrumbs.tsx';
import { DesignLanguage } from '../language/language.tsx';
import { formatDateRange } from '../format/format.tsx';
import { FieldError } from '../field/field-frame.tsx';
import { Price } from '../price/price.tsx';
import { Rating } from '../rating/rating.tsx';
import { Toaster } from '../toast/toast.tsx';
import ar from './ar.ts';
import de from './de.ts';

const money = { amount: 4850, currency: 'EUR' };
const inGerman = (children: React.ReactNode) =>
  renderToString(
    <DesignLanguage locale="de-DE" words={de} local={(href) => `/de${href}`}>
      {children}
    </DesignLanguage>,
  );

it('components speak, count and link in the language around them, and English without one', () => {
  expect(renderToString(<Price money={money} from />)).toContain('from €48.50');
  expect(inGerman(<Price money={money} from />)).toContain('ab 48,50\u00a0€');
  expect(inGerman(<Breadcrumbs items={[{ label: 'Drucke', href: '/c/prints' }]} />)).toContain(
    'href="/de/c/prints"',
  );
});

it('a rating is said as the language does, and heard whole where little room is left', () => {
  const rating = <Rating value={4.5} count={8} compact />;
  expect(renderToString(rating)).toMatch(
    /aria-hidden="true">4\.5 \(8\)<.*hidden">4\.5 out of 5, 8 reviews</,
  );
  expect(inGerman(rating)).toMatch(/>4,5 \(8\)<.*>4,5 von 5, 8 Bewertungen</);
  expect(ar.ratingOf('4.5', 5, 2)).toBe('4.5 من 5، تقييمان');
});

it('messages at the foot and errors of fields are in the language around them', () => {
  expect(inGerman(<Toaster />)).toContain('aria-label="Mitteilungen"');
  expect(inGerman(<FieldError id="name" message="Gib ihn ein." />)).toContain('>Fehler: </span>');
});

it('Arabic has a form for each kind of number', () => {
  expect([1, 2, 4, 11, 100].map(ar.sizes)).toEqual([
    'مقاس واحد',
    'مقاسان',
    '4 مقاسات',
    '11 مقاسًا',
    '100 مقاس',
  ]);
});

it('a range of days is written as the language does', () => {
  expect(formatDateRange('2026-11-26', '2026-11-27', 'de-DE')).toMatch(/26\..*27\. Nov/);
});
