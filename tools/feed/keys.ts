import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { inGroups } from '../../assist/fingerprint';
import { fingerprintOf, makeKeys } from '../../feeds/feed-keys';
import { InputError } from '../lib/json-lines';

export interface Keys {
  publicKey: string;
  privateKey: string;
}

const HEAD = 'chatside-feed-key 1';

/** Makes FILE (private; mode 0600) and FILE.pub. Throws where either is there: a key that is overwritten is lost. */
export async function makeKeyFiles(path: string): Promise<string> {
  for (const file of [path, `${path}.pub`]) {
    if (existsSync(file)) throw new InputError(`${file} is there already and is not overwritten. Choose another name.`);
  }
  const { publicKey, privateKey } = await makeKeys();
  await writeFile(path, `${HEAD}\n${publicKey}\n${privateKey}\n`, { mode: 0o600, flag: 'wx' });
  await writeFile(`${path}.pub`, `${publicKey}\n`, { flag: 'wx' });
  const fingerprint = inGroups((await fingerprintOf(publicKey)) ?? '');
  return [
    `Private key: ${path} (keep it secret, and keep a copy: who has it signs for you, and without it nobody can)`,
    `Public key:  ${path}.pub`,
    `Fingerprint: ${fingerprint}`,
  ].join('\n');
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new InputError(`${path} cannot be read.`);
  }
}

/** Throws where the file is no private key of ours. */
export async function readKeys(path: string): Promise<Keys> {
  const [head, publicKey, privateKey] = (await read(path)).split('\n');
  if (head !== HEAD || !publicKey || !privateKey) {
    throw new InputError(`${path} is no private key of a feed. "feed -- keys FILE" makes one.`);
  }
  return { publicKey, privateKey };
}

/** The public key of FILE.pub, or of a private key's file. */
export async function publicKeyLine(path: string): Promise<string> {
  const lines = (await read(path)).trim().split('\n');
  const key = lines[0] === HEAD ? lines[1] : lines.length === 1 ? lines[0] : undefined;
  if (!key || !(await fingerprintOf(key))) throw new InputError(`${path} is no public key of a feed.`);
  return key;
}
