import type { Messages } from '@tessera/mfe-kit/messages';
import type { en } from './en.ts';

export default { hello: (name) => `أهلًا، ${name}` } satisfies Messages<typeof en>;
