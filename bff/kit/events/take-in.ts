import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database.ts';
import type { Logger } from '../logger.ts';
import { Unavailable } from '../unavailable.ts';
import type { CloudEvent } from './cloud-event.ts';
import { bury, CursorMoved, keepUnseen, moveCursor } from './cursor.ts';
import type { PageHandler } from './page-handler.ts';

const maxTries = 5;
const defaultFirstRetryMs = 50;

interface Intake {
  db: Database;
  name: string;
  logger: Logger;
  handle: PageHandler;
  /** the pause before the second try of an event; it doubles from there */
  firstRetryMs?: number;
}

/**
 * Projects a page of events and moves the cursor with them. All in one transaction if that works;
 * if an event throws, one transaction each, so that the bad one alone is tried again and, after
 * five tries, put aside as a dead letter for a person to look at.
 *
 * @returns the new position
 */
export async function takeIn(
  o: Intake,
  from: number,
  events: readonly CloudEvent[],
): Promise<number> {
  try {
    return await project(o, from, events);
  } catch (error) {
    if (isNotTheEventsFault(error)) throw error;
  }
  let position = from;
  for (const event of events) position = await takeInOne(o, position, event);
  return position;
}

async function project(o: Intake, from: number, events: readonly CloudEvent[]): Promise<number> {
  const to = events.at(-1)?.pos ?? from;
  await o.db.transaction(async (tx) => {
    await moveCursor(tx, o.name, from, to);
    const unseen = await keepUnseen(tx, o.name, events);
    if (unseen.length > 0) await o.handle(tx, unseen);
  });
  return to;
}

async function takeInOne(o: Intake, from: number, event: CloudEvent): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await project(o, from, [event]);
    } catch (error) {
      if (isNotTheEventsFault(error)) throw error;
      const facts = { err: error, consumer: o.name, eventId: event.id, type: event.type, tries };
      if (tries === maxTries) {
        o.logger.error(facts, 'an event was put aside as a dead letter');
        return setAside(o, from, event, error);
      }
      o.logger.warn(facts, 'an event could not be taken in, trying again');
      await pause((o.firstRetryMs ?? defaultFirstRetryMs) * 2 ** tries);
    }
  }
}

async function setAside(
  o: Intake,
  from: number,
  event: CloudEvent,
  error: unknown,
): Promise<number> {
  await o.db.transaction(async (tx) => {
    await moveCursor(tx, o.name, from, event.pos);
    await keepUnseen(tx, o.name, [event]);
    await bury(tx, o.name, event, error);
  });
  return event.pos;
}

function isNotTheEventsFault(error: unknown): boolean {
  return error instanceof Unavailable || error instanceof CursorMoved;
}
