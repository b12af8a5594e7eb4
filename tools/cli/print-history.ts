import type { AuditEntry, LiveChange } from '@tessera/releases/registry-api';
import { columns, wrap } from './print-text.ts';

const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

const sentences: Record<LiveChange['action'], (change: LiveChange) => string> = {
  deploy: ({ id }) => `${id} became live`,
  rollback: ({ id }) => `back to ${id}`,
  canary: ({ id }) => `${id} became a canary`,
  step: ({ id }) => `canary ${id} went a step on`,
  promote: ({ id }) => `canary ${id} became live`,
  abort: ({ previousId, id }) => `canary ${previousId ?? id} was ended`,
  withdraw: ({ previousId, id }) => `${previousId ?? id} was withdrawn`,
};

/** Changes of what visitors get, as they come. */
export const printHistory = (changes: readonly LiveChange[]): string =>
  changes.length === 0
    ? 'Nothing has happened yet.'
    : changes
        .map((change) =>
          [
            `${minute(change.at)}  ${change.name}: ${sentences[change.action](change)}  (${change.actor})`,
            ...(change.reason ? [wrap(change.reason, '                  ')] : []),
          ].join('\n'),
        )
        .join('\n');

/** Lines of the audit log, as they come. */
export const printAudit = (entries: readonly AuditEntry[]): string =>
  entries.length === 0
    ? 'The audit log is empty.'
    : columns(
        entries.map(({ at, outcome, actor, action, subject, reason }) => [
          minute(at),
          outcome,
          actor,
          [action, subject, reason && `(${reason})`].filter(Boolean).join(' '),
        ]),
      );
