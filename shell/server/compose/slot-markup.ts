import { escapeHtml } from '../document/escape.ts';
import type { FailureReason } from '../fragments/fragment-answer.ts';

/** A slot's own tag: the attributes its page wrote, plus the instance that belongs into it. */
const slot = (attributes: string, instance: string, extra: string, content: string): string =>
  `<tessera-slot${attributes} data-instance="${instance}"${extra}>${content}</tessera-slot>`;

export const readySlot = (attributes: string, instance: string, html: string): string =>
  slot(attributes, instance, '', html);

export const pendingSlot = (attributes: string, instance: string, fallback: string): string =>
  slot(attributes, instance, ' data-state="pending"', fallback);

export const failedSlot = (
  attributes: string,
  instance: string,
  reason: FailureReason,
  fallback: string,
): string => slot(attributes, instance, ` data-state="failed" data-reason="${reason}"`, fallback);

/** A late fragment, written where it disturbs nothing and moved into its slot by the script. */
export const lateFragment = (instance: string, html: string, nonce: string): string =>
  `<template id="${instance}-late">${html}</template>` +
  `<script nonce="${escapeHtml(nonce)}">__tessera.late("${instance}")</script>`;

/** A late fragment that will not come: its slot keeps the fallback and the browser may try again. */
export const lateFailure = (instance: string, reason: FailureReason, nonce: string): string =>
  `<script nonce="${escapeHtml(nonce)}">__tessera.failed("${instance}","${reason}")</script>`;
