import type { Messages } from '@tessera/mfe-kit/messages';
import type { en } from './en.ts';

export default { hello: (name) => `Hallo, ${name}` } satisfies Messages<typeof en>;
