import { startAccount } from './start-account.ts';

await startAccount(process.env);
