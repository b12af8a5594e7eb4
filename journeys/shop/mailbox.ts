import { expect, type Page } from '@playwright/test';

interface Mail {
  id: string;
  subject: string;
  text: string;
}

/** The newest e-mail to an address whose subject fits; waits until it is in account's development mailbox. */
export async function mailTo(page: Page, address: string, subject: RegExp): Promise<Mail> {
  const headers = { accept: 'application/json' };
  const list = `/api/account/mailbox?to=${encodeURIComponent(address)}`;
  let id = '';
  await expect(async () => {
    const reply = await page.request.get(list, { headers });
    const { mails } = (await reply.json()) as { mails: Mail[] };
    id = mails.find((mail) => subject.test(mail.subject))?.id ?? '';
    expect(id, `an e-mail to ${address} that says ${subject}`).not.toBe('');
  }).toPass({ timeout: 15_000 });
  return (await (await page.request.get(`/api/account/mailbox/${id}`, { headers })).json()) as Mail;
}

/** The link in an e-mail, as a path of the shop. */
export function linkIn(mail: Mail): string {
  const url = /https?:\/\/\S+/.exec(mail.text)?.[0];
  if (!url) throw new Error(`no link in "${mail.subject}"`);
  const { pathname, search } = new URL(url);
  return pathname + search;
}
