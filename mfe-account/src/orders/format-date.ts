import { formatDate as formatDay } from '@tessera/design-system/format';

/** "20 November 2026" in UTC, from an ISO timestamp: the same day for server and browser. */
export const formatDate = (iso: string, locale: string): string =>
  formatDay(new Date(iso).toISOString().slice(0, 10), 'long', locale);
