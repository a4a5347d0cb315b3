import { type AcceptedFeed, checkFeed, isFeedPack } from '../../feeds/feed-check';
import { type FeedFault, faultOfRefusal } from '../../feeds/feed-fault';
import { type FeedPack, MOST_FEED_BYTES } from '../../feeds/feed-file';
import { fingerprintOf, parseSignature } from '../../feeds/feed-keys';
import { type AllowAddress, besideFeed } from '../../feeds/feed-place';
import { type Fetch, fetchLimited, type Validators } from '../../feeds/limited-fetch';
import { sha256Hex } from '../../formats/image-bytes';
import { readPackFile } from '../../formats/pack-file';
import type { FeedState } from './feed-state';

/** How hosts are reached. */
export interface FeedNet {
  fetch: Fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** For `feed.json` and its signature; of a pack ten times that. In milliseconds. */
  timeoutMs: number;
  /** Addresses without HTTPS: only in tests. */
  allow?: AllowAddress;
}

/** What a host answered about an edition. */
export type EditionOutcome =
  | { kind: 'fault'; fault: FeedFault }
  /** It is the one in use. */
  | { kind: 'same'; validators: Validators }
  | { kind: 'edition'; accepted: AcceptedFeed; validators: Validators };

/** A signature file is 300 bytes long. */
const MOST_SIGNATURE_BYTES = 4096;

/**
 * Reads `feed.json` and, where it is another than the one in use, its signature, and judges them.
 * @param conditional whether the host may say "not changed"
 */
export async function readEdition(state: FeedState, net: FeedNet, conditional: boolean): Promise<EditionOutcome> {
  const known = conditional ? state.validators : undefined;
  const { url } = state;
  const { fetch, timeoutMs } = net;
  const head = await fetchLimited({ url, fetch, timeoutMs, mostBytes: MOST_FEED_BYTES, known });
  if (head.kind === 'fault') return head;
  if (head.kind === 'same') return conditional ? { kind: 'same', validators: state.validators } : unasked;
  const { bytes, validators } = head;
  if (conditional && state.last && (await sha256Hex(bytes)) === state.last.sha256) return { kind: 'same', validators };
  const signed = await readSignature(url, net);
  if (typeof signed !== 'string') return { kind: 'fault', fault: signed };
  const accepted = await checkFeed(bytes, signed, state, net.now());
  return 'refused' in accepted
    ? { kind: 'fault', fault: faultOfRefusal(accepted.refused) }
    : { kind: 'edition', accepted, validators };
}

/** "Not changed" where nothing was asked about. */
const unasked: EditionOutcome = { kind: 'fault', fault: { code: 'http', status: 304 } };

async function readSignature(feedUrl: string, { fetch, timeoutMs }: FeedNet): Promise<string | FeedFault> {
  const url = besideFeed({ url: feedUrl }, 'feed.json.sig');
  const answer = await fetchLimited({ url, fetch, timeoutMs, mostBytes: MOST_SIGNATURE_BYTES });
  if (answer.kind === 'bytes') return new TextDecoder().decode(answer.bytes);
  if (answer.kind === 'same') return { code: 'http', about: 'feed.json.sig', status: 304 };
  // No such file, or far too large a one: there is no signature.
  const { status } = answer.fault;
  if (status === 404 || answer.fault.code === 'too-big') return { code: 'no-signature' };
  return { ...answer.fault, about: 'feed.json.sig' };
}

/** Fingerprint of the key that signed what lies there now; for somebody who compares it before anything is believed. */
export async function readSigner(feedUrl: string, net: FeedNet): Promise<string | FeedFault> {
  const signed = await readSignature(feedUrl, net);
  if (typeof signed !== 'string') return signed;
  const key = parseSignature(signed)?.key;
  return (key && (await fingerprintOf(key))) || { code: 'no-signature' };
}

/** One pack of an edition: the very file that was signed, and one that can be read. */
export async function readFeedPack(feedUrl: string, pack: FeedPack, { fetch, timeoutMs }: FeedNet) {
  const url = besideFeed({ url: feedUrl }, pack.file);
  const answer = await fetchLimited({ url, fetch, timeoutMs: timeoutMs * 10, mostBytes: pack.bytes });
  const about = pack.file;
  if (answer.kind === 'fault') {
    const code = answer.fault.code === 'too-big' ? 'wrong-pack' : answer.fault.code;
    return { fault: { ...answer.fault, code, about } };
  }
  if (answer.kind === 'same') return { fault: { code: 'http' as const, status: 304, about } };
  if (!(await isFeedPack(answer.bytes, pack))) return { fault: { code: 'wrong-pack' as const, about } };
  const read = await readPackFile(answer.bytes);
  if ('refused' in read) return { fault: { code: 'bad-pack' as const, about } };
  if (read.content.id !== pack.id) return { fault: { code: 'wrong-pack' as const, about } };
  return { read };
}
