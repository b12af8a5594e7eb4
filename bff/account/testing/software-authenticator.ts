import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

interface Change {
  origin?: string;
  userVerified?: boolean;
  forged?: boolean;
}

/**
 * A device that makes and uses one passkey (ES256, no attestation), with what a test wants wrong.
 * Formats: https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data
 */
export function createAuthenticator(shop: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  const rpIdHash = createHash('sha256').update(new URL(shop).hostname).digest();
  let counter = 0;

  const clientData = (type: string, challenge: string, origin = shop) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const encoded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  const credential = (response: object) => ({
    id: encoded(id),
    rawId: encoded(id),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });

  /** User present 1, user verified 4, a new credential follows 64. */
  function authenticatorData(flags: number, more: Uint8Array = new Uint8Array()): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(++counter);
    return Buffer.concat([rpIdHash, Buffer.from([flags]), count, more]);
  }

  /** { 1: 2, 3: -7, -1: 1, -2: x, -3: y } in CBOR: an ES256 key. */
  function coseKey(): Buffer {
    const bytes = (text = '') => Buffer.from(text, 'base64url');
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
      bytes(jwk.x),
      Buffer.from([0x22, 0x58, 0x20]),
      bytes(jwk.y),
    ]);
  }

  return {
    /** Makes the passkey: what `navigator.credentials.create` hands over. */
    create(challenge: string) {
      const attested = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey(),
      ]);
      const data = authenticatorData(1 | 4 | 64, attested);
      // { fmt: "none", attStmt: {}, authData: … } in CBOR.
      const attestationObject = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ]);
      return credential({
        clientDataJSON: encoded(clientData('webauthn.create', challenge)),
        attestationObject: encoded(attestationObject),
        transports: ['internal'],
      });
    },
    /** Uses it: what `navigator.credentials.get` hands over. */
    get(challenge: string, { origin, userVerified = true, forged = false }: Change = {}) {
      const json = clientData('webauthn.get', challenge, origin);
      const data = authenticatorData(userVerified ? 1 | 4 : 1);
      const hash = createHash('sha256').update(json).digest();
      const signed = forged ? randomBytes(69) : Buffer.concat([data, hash]);
      return credential({
        clientDataJSON: encoded(json),
        authenticatorData: encoded(data),
        signature: encoded(sign('sha256', signed, privateKey)),
      });
    },
  };
}
