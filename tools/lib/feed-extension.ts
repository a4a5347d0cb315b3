import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD } from './build';
import { type FeedServer, serveFiles } from './feed-server';
import { selfSigned } from './self-signed';

export const FEED_HOST = 'feed.example';

/** A web server with HTTPS, and the switches with which a browser finds it under `FEED_HOST` and believes it. */
export async function serveFeed(): Promise<{ server: FeedServer; args: string[] }> {
  const pair = selfSigned(FEED_HOST);
  const server = await serveFiles((listener) => createServer(pair, listener) as unknown as Server);
  const args = [`--host-resolver-rules=MAP ${FEED_HOST}:443 127.0.0.1:${server.port}`, '--ignore-certificate-errors'];
  return { server, args };
}

/**
 * A copy of the build with the host of the feed granted (a headless browser has nobody who could say yes) and an id that is known
 * before: an administrator names an extension by it.
 */
export function grantedBuild(): { folder: string; id: string } {
  const folder = mkdtempSync(join(tmpdir(), 'chatside-feeds-'));
  cpSync(BUILD, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  manifest.host_permissions.push(`https://${FEED_HOST}/*`);
  manifest.key = key.toString('base64');
  writeFileSync(path, JSON.stringify(manifest));
  return { folder, id: idOf(key) };
}

/** The first half of the key's SHA-256, its digits written as letters from a to p. */
const idOf = (key: Buffer): string =>
  createHash('sha256')
    .update(key)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
