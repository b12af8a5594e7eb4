import type { KeptAdd, Outcome } from './kept-add.ts';
import type { Adds } from './send-adds.ts';

const database = 'tessera';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('adds', { autoIncrement: true });
    request.result.createObjectStore('outcomes', { autoIncrement: true });
  };
  return done(request);
}

async function within<T>(
  work: (stores: { adds: IDBObjectStore; outcomes: IDBObjectStore }) => Promise<T>,
): Promise<T> {
  const db = await open();
  try {
    const transaction = db.transaction(['adds', 'outcomes'], 'readwrite');
    const committed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up.'));
    });
    const result = await work({
      adds: transaction.objectStore('adds'),
      outcomes: transaction.objectStore('outcomes'),
    });
    await committed;
    return result;
  } finally {
    db.close();
  }
}

/** Adds that wait, and outcomes nobody has been told of yet. Survives the worker, which lives for seconds. */
export const addStore: Adds & {
  keep(add: KeptAdd): Promise<void>;
  /** The outcomes so far, taken out: whoever asks tells the shopper. */
  takeOutcomes(): Promise<Outcome[]>;
} = {
  keep: (add) => within(async ({ adds }) => void (await done(adds.add(add)))),
  all: () => within(({ adds }) => done(adds.getAll() as IDBRequest<KeptAdd[]>)),
  settle: (key, outcome) =>
    within(async ({ adds, outcomes }) => {
      const [kept, places] = await Promise.all([
        done(adds.getAll() as IDBRequest<KeptAdd[]>),
        done(adds.getAllKeys()),
      ]);
      const place = places[kept.findIndex((add) => add.key === key)];
      if (place !== undefined) await done(adds.delete(place));
      await done(outcomes.add(outcome));
    }),
  takeOutcomes: () =>
    within(async ({ outcomes }) => {
      const found = await done(outcomes.getAll() as IDBRequest<Outcome[]>);
      await done(outcomes.clear());
      return found;
    }),
};
