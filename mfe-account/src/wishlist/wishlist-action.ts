import { redirect } from '@tessera/mfe-kit/redirect';
import { wishlistMessagesIn } from '../messages/wishlist.ts';
import { localPath } from '../identity/next-path.ts';
import { answerIntents } from '../page/intents.ts';
import { setSaved } from './wishlist-api.ts';

/** What the forms about a wishlist ask for. `back`: where the form stands when it is not on the page itself. */
export const wishlistAction = answerIntents(
  {
    save: {
      fields: ['handle'],
      async run({ api, text, url }) {
        await setSaved(api, text('handle'), true);
        return redirect(localPath(text('back'), url) ?? `${url.pathname}?done=saved`);
      },
    },
    remove: {
      fields: ['handle'],
      async run({ api, text, url }) {
        await setSaved(api, text('handle'), false);
        return redirect(localPath(text('back'), url) ?? `${url.pathname}?done=removed`);
      },
    },
    share: {
      fields: ['share'],
      async run({ api, url }) {
        await api.send('POST', '/api/account/wishlist/share');
        return redirect(`${url.pathname}?done=shared`);
      },
    },
    withdraw: {
      fields: ['share'],
      async run({ api, url }) {
        await api.send('DELETE', '/api/account/wishlist/share');
        return redirect(`${url.pathname}?done=withdrawn`);
      },
    },
  },
  (locale) => ({ problems: wishlistMessagesIn(locale).problems }),
);
