import { UsageError } from '../usage-error.ts';

/** A dead letter as people name it: `account-12` is number 12 of the service `account`. */
export interface LetterNumber {
  service: string;
  id: number;
}

export const writeNumber = ({ service, id }: LetterNumber): string => `${service}-${id}`;

/** Throws a {@link UsageError} that says how such a number looks. */
export function readNumber(action: string, text: string | undefined): LetterNumber {
  const [, service, id] = /^([a-z][a-z0-9-]*)-(\d{1,15})$/.exec(text ?? '') ?? [];
  if (service && id) return { service, id: Number(id) };
  throw new UsageError(
    `${text === undefined ? 'Which dead letter?' : `"${text}" is no number of a dead letter.`} ` +
      `One looks like account-12: npx tessera events ${action} account-12. ` +
      'npx tessera events dead-letters lists them.',
  );
}
