import type { Api } from '@tessera/mfe-kit/api';

let asking: AbortController | null = null;

/** A browser has one question at a time: a new one takes the place of the one that waits. */
function newQuestion(): AbortSignal {
  asking?.abort();
  asking = new AbortController();
  return asking.signal;
}

/** Has the browser make a passkey, and adds it to the account. */
export async function addPasskey(
  api: Api,
  { name, password }: { name: string; password: string },
): Promise<void> {
  const options = await api.send<PublicKeyCredentialCreationOptionsJSON>(
    'POST',
    '/api/account/passkeys/options',
    { password },
  );
  const credential = (await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    signal: newQuestion(),
  })) as PublicKeyCredential | null;
  if (!credential) throw new DOMException('no passkey was made', 'NotAllowedError');
  await api.send('POST', '/api/account/passkeys', { name, credential: credential.toJSON() });
}

/**
 * Signs in with a passkey.
 *
 * @param mediation `conditional`: offered where the address is typed, and waits there until it is chosen
 * @returns false when the browser cannot offer it that way
 */
export async function signInWithPasskey(
  api: Api,
  mediation: 'optional' | 'conditional',
): Promise<boolean> {
  if (mediation === 'conditional') {
    const offered = await PublicKeyCredential.isConditionalMediationAvailable?.();
    if (!offered) return false;
  }
  const options = await api.send<PublicKeyCredentialRequestOptionsJSON>(
    'POST',
    '/api/account/auth/sign-in/passkey/options',
  );
  const credential = (await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    mediation,
    signal: newQuestion(),
  })) as PublicKeyCredential | null;
  if (!credential) throw new DOMException('no passkey was chosen', 'NotAllowedError');
  await api.send('POST', '/api/account/auth/sign-in/passkey', { credential: credential.toJSON() });
  return true;
}
