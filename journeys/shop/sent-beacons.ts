import { expect, type Page } from '@playwright/test';
import { BeaconSchema, type BeaconEvent } from '@tessera/releases/beacon';

declare global {
  interface Window {
    sentBeacons: Blob[];
  }
}

export interface SentBeacons {
  /** All events so far. Fails for a beacon that is not what the shell takes. */
  events(): Promise<BeaconEvent[]>;
  /** What the shop answered to each, so far. */
  statuses: number[];
}

/** Listens to what the page tells the shop. Playwright does not see the bodies; the page remembers them. */
export async function sentBeacons(page: Page): Promise<SentBeacons> {
  await page.addInitScript(() => {
    window.sentBeacons = [];
    const send = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (url, body) => {
      window.sentBeacons.push(new Blob([body as Blob]));
      return send(url, body);
    };
  });
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/_beacons')) statuses.push(response.status());
  });
  return {
    statuses,
    async events() {
      const bodies = await page.evaluate(() =>
        Promise.all(window.sentBeacons.map((body) => body.text())),
      );
      return bodies.flatMap((body) => BeaconSchema.parse(JSON.parse(body)).events);
    },
  };
}

/** Makes the page believe that it is out of sight, or in sight again. */
export async function setVisible(page: Page, visible: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    },
    visible ? 'visible' : 'hidden',
  );
}

/** Waits until the part of the runtime that sends is there. */
export async function beaconsStarted(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .some(({ name }) => /\/assets\/shell\/beacons\.\w+\.js$/.test(name)),
      ),
    )
    .toBe(true);
}
