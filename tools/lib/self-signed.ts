import { generateKeyPairSync, sign } from 'node:crypto';

/**
 * A key and a certificate that nobody vouches for, made anew each time: for a server with HTTPS on this computer, which the browser of
 * a test is told to believe. X.509 v3 in DER (RFC 5280), with no more than it must have.
 */
export function selfSigned(host: string): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(set(sequence(oid('550403'), der(0x0c, Buffer.from(host)))));
  const validity = sequence(utcTime('200101000000Z'), utcTime('491231235959Z'));
  const altNames = der(0x04, sequence(der(0x82, Buffer.from(host))));
  const extensions = der(0xa3, sequence(sequence(oid('551d11'), altNames)));
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const serial = der(0x02, Buffer.from([1]));
  const head = sequence(version, serial, ECDSA_SHA256, name, validity, name, spki, extensions);
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', head, privateKey)]));
  const cert = sequence(head, ECDSA_SHA256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function der(tag: number, body: Buffer): Buffer {
  const { length } = body;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const set = (...parts: Buffer[]): Buffer => der(0x31, Buffer.concat(parts));
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const utcTime = (text: string): Buffer => der(0x17, Buffer.from(text));

/** ecdsa-with-SHA256. */
const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
