import type { FeedFault } from './feed-fault';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What a host calls the edition that we have; sent along so that it need not send the same again. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface FetchAsk {
  url: string;
  fetch: Fetch;
  /** More is not read, whatever the answer says of its length. */
  mostBytes: number;
  /** For all of it, in milliseconds. */
  timeoutMs: number;
  known?: Validators;
}

export type FetchOutcome =
  | { kind: 'bytes'; bytes: Uint8Array; validators: Validators }
  | { kind: 'same' }
  | { kind: 'fault'; fault: FeedFault };

const fault = (code: FeedFault['code'], more: Partial<FeedFault> = {}): FetchOutcome => ({
  kind: 'fault',
  fault: { code, ...more },
});

/**
 * Reads one file of a feed: no cookies, no referrer, no redirect, never more than `mostBytes` of content (unpacked: a small answer may
 * hold a large one), never longer than `timeoutMs`.
 */
export async function fetchLimited({ url, fetch, mostBytes, timeoutMs, known }: FetchAsk): Promise<FetchOutcome> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  try {
    const answer = await fetch(url, { ...REQUEST, headers: conditional(known), signal: stop.signal }).catch(() => null);
    if (!answer) return fault(stop.signal.aborted ? 'timeout' : 'unreachable');
    const early = withoutBody(answer);
    if (early) return early;
    const read = await readBody(answer, mostBytes).catch(() => null);
    if (!read) return fault(stop.signal.aborted ? 'timeout' : 'cut-off');
    return read === 'too-big' ? fault('too-big') : { kind: 'bytes', bytes: read, validators: validatorsOf(answer) };
  } finally {
    clearTimeout(timer);
    // What is still on its way is not wanted any more.
    stop.abort();
  }
}

/** The browser's own cache is left out: what was read is kept by us, and only once it was judged. */
const REQUEST = {
  redirect: 'manual',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const satisfies RequestInit;

function conditional(known: Validators | undefined): Record<string, string> {
  if (known?.etag) return { 'If-None-Match': known.etag };
  return known?.lastModified ? { 'If-Modified-Since': known.lastModified } : {};
}

function withoutBody({ type, status, ok }: Response): FetchOutcome | null {
  if (status === 304) return { kind: 'same' };
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return fault('redirected');
  return ok ? null : fault('http', { status });
}

const validatorsOf = ({ headers }: Response): Validators => ({
  etag: short(headers.get('etag')),
  lastModified: short(headers.get('last-modified')),
});

/** A host may send anything; it is kept and sent back. */
const short = (value: string | null): string | null => (value && value.length <= 200 ? value : null);

async function readBody({ body }: Response, mostBytes: number): Promise<Uint8Array | 'too-big'> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) return joined(parts, length);
    length += next.value.byteLength;
    if (length > mostBytes) {
      await reader?.cancel().catch(() => undefined);
      return 'too-big';
    }
    parts.push(next.value);
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}
