import { createDatabase } from '@tessera/bff-kit/database';
import { startSequencer } from '@tessera/bff-kit/events/sequencer';
import { silentLogger } from '@tessera/bff-kit/logger';
import { createMailer } from '@tessera/bff-kit/mail/create-mailer';
import { startOrderEmails } from '../emails/start-order-emails.ts';
import { hastyTimes } from './hasty-times.ts';

const { DATABASE_URL: databaseUrl = '', SMTP_URL: smtpUrl } = process.env;
const logger = silentLogger();
const db = createDatabase({ url: databaseUrl, logger });
startSequencer({ db, logger });
startOrderEmails({
  db,
  databaseUrl,
  mailer: createMailer({ smtpUrl, db, from: 'shop@shop.example', logger }),
  publicUrl: 'https://shop.example',
  logger,
  clock: () => new Date(),
  times: hastyTimes,
});
