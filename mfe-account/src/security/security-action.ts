import { redirect } from '@tessera/mfe-kit/redirect';
import { securityMessagesIn } from '../messages/security.ts';
import { answerIntents } from '../page/intents.ts';

const done = (what: string) => redirect(`/account/security?done=${what}`);

/** What the forms of the page ask for; each comes back to it, and it says what was done (`?done=`). */
export const securityAction = answerIntents(
  {
    'change-email': {
      fields: ['email', 'password'],
      keep: ['email'],
      async run({ api, text }) {
        const body = { email: text('email'), password: text('password') };
        await api.send('POST', '/api/account/email', body);
        return done('email');
      },
    },
    'change-password': {
      fields: ['currentPassword', 'password'],
      async run({ api, text }) {
        const body = { currentPassword: text('currentPassword'), password: text('password') };
        await api.send('POST', '/api/account/password', body);
        return done('password');
      },
    },
    verify: {
      fields: ['verify'],
      async run({ api }) {
        await api.send('POST', '/api/account/email/verification');
        return done('verify');
      },
    },
    'remove-passkey': {
      fields: ['passkey'],
      async run({ api, text }) {
        await api.send('DELETE', `/api/account/passkeys/${encodeURIComponent(text('passkey'))}`);
        return done('passkey-removed');
      },
    },
    'end-session': {
      fields: ['session'],
      async run({ api, text }) {
        await api.send('DELETE', `/api/account/sessions/${encodeURIComponent(text('session'))}`);
        return done('ended');
      },
    },
    'end-others': {
      fields: ['session'],
      async run({ api }) {
        await api.send('POST', '/api/account/sessions/end-others');
        return done('ended-others');
      },
    },
  },
  securityMessagesIn,
);
