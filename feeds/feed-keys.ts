import { fromBase64, toBase64 } from '../formats/base64';
import { sha256Hex } from '../formats/image-bytes';

/** ECDSA over P-256 with SHA-256 (FIPS 186-5); signatures are raw `r || s`, 64 bytes, as Web Crypto makes them. */
const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** `feed.json.sig`: one line with the signature, and the public key that it was made with. Both base64. */
export interface FeedSignature {
  key: string;
  signature: string;
}

export function printSignature({ key, signature }: FeedSignature): string {
  return `chatside-feed-signature 1\n${key}\n${signature}\n`;
}

/** Null for what is no signature file. */
export function parseSignature(text: string): FeedSignature | null {
  const [, key, signature] =
    /^chatside-feed-signature 1\n([A-Za-z0-9+/=]{1,200})\n([A-Za-z0-9+/=]{88})\n$/.exec(text) ?? [];
  return key && signature ? { key, signature } : null;
}

/** SHA-256 of a public key (SPKI, base64), 64 hexadecimal digits; null where it is no base64. */
export async function fingerprintOf(key: string): Promise<string | null> {
  const bytes = fromBase64(key);
  return bytes && toBase64(bytes) === key ? sha256Hex(bytes) : null;
}

/** Whether the signature is of these bytes, by its key. Whose key it is, is not looked at. */
export async function isSigned(bytes: Uint8Array, { key, signature }: FeedSignature): Promise<boolean> {
  const [spki, raw] = [fromBase64(key), fromBase64(signature)];
  // One spelling only: what is not noticed by decoding would be another file with the same signature.
  if (!spki || !raw || raw.length !== 64 || toBase64(raw) !== signature) return false;
  try {
    const publicKey = await crypto.subtle.importKey('spki', spki as BufferSource, KEY, false, ['verify']);
    return await crypto.subtle.verify(SIGNING, publicKey, raw as BufferSource, bytes as BufferSource);
  } catch {
    // Not a key of this kind.
    return false;
  }
}

/** A new pair: the public key as SPKI, the private one as PKCS #8, both base64. */
export async function makeKeys(): Promise<{ publicKey: string; privateKey: string }> {
  const pair = await crypto.subtle.generateKey(KEY, true, ['sign', 'verify']);
  const spki = await crypto.subtle.exportKey('spki', pair.publicKey);
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  return { publicKey: toBase64(new Uint8Array(spki)), privateKey: toBase64(new Uint8Array(pkcs8)) };
}

/** Signs the bytes. Throws where the private key is none of this kind. */
export async function sign(bytes: Uint8Array, keys: { publicKey: string; privateKey: string }): Promise<FeedSignature> {
  const pkcs8 = fromBase64(keys.privateKey) ?? new Uint8Array();
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8 as BufferSource, KEY, false, ['sign']);
  const raw = await crypto.subtle.sign(SIGNING, privateKey, bytes as BufferSource);
  return { key: keys.publicKey, signature: toBase64(new Uint8Array(raw)) };
}
