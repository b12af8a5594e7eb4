import { Notice } from '@tessera/design-system/notice';
import { useMessages } from '../messages/messages.ts';

/** Says that a typo was forgiven: otherwise the results would look wrong. Nothing when none was. */
export function CorrectedNote({ q, corrected }: { q: string; corrected: string | null }) {
  const t = useMessages();
  if (corrected === null) return null;
  return (
    <Notice tone="info" title={t.search.resultsInstead(corrected)}>
      <p>{t.search.notAsTyped(q)}</p>
    </Notice>
  );
}
