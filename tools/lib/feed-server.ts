import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A request that was answered. */
export interface Served {
  path: string;
  status: number;
}

export interface FeedServer {
  origin: string;
  port: number;
  /** By path (`/team/feed.json`); may be changed at any time. */
  files: Map<string, Uint8Array>;
  /** Answers a path in its own way, until it is taken out again. */
  instead: Map<string, RequestListener>;
  /** In the order of answering. */
  served: Served[];
  /** That went over the wire since the start, heads and all: to the server, and from it. */
  bytes(): { in: number; out: number };
  close(): Promise<void>;
}

interface File {
  bytes: Uint8Array;
  packed: Uint8Array;
  etag: string;
}

/** Smaller files gain nothing from being packed. */
const LEAST_TO_PACK = 860;

/** What static hosts do: ETag and 304, gzip where it is asked for, 404, 405 for anything but GET. */
function listener({ files, instead, served }: Pick<FeedServer, 'files' | 'instead' | 'served'>): RequestListener {
  const known = new Map<Uint8Array, File>();
  const fileOf = (bytes: Uint8Array): File => {
    const file = known.get(bytes) ?? {
      bytes,
      packed: gzipSync(bytes),
      etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`,
    };
    known.set(bytes, file);
    return file;
  };
  return (request, answer) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    answer.on('close', () => served.push({ path, status: answer.statusCode }));
    const own = instead.get(path);
    if (own) return own(request, answer);
    const bytes = files.get(path);
    if (!bytes) return void answer.writeHead(404).end();
    if (request.method !== 'GET') return void answer.writeHead(405, { Allow: 'GET' }).end();
    send(request, answer, fileOf(bytes));
  };
}

function send(request: IncomingMessage, answer: ServerResponse, { bytes, packed, etag }: File): void {
  const asked = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''));
  const head = { ETag: etag, 'Cache-Control': 'max-age=300', Vary: 'Accept-Encoding' };
  if (asked?.includes(etag) || asked?.includes('*')) return void answer.writeHead(304, head).end();
  const isPacked = bytes.length >= LEAST_TO_PACK && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = isPacked ? packed : bytes;
  answer.writeHead(200, {
    ...head,
    'Content-Type': 'application/octet-stream',
    'Content-Length': body.length,
    ...(isPacked && { 'Content-Encoding': 'gzip' }),
  });
  answer.end(body);
}

/**
 * Serves files on a free port of this computer.
 * @param make another kind of server, such as one with HTTPS
 */
export async function serveFiles(make: (listener: RequestListener) => Server = createServer): Promise<FeedServer> {
  const parts = { files: new Map(), instead: new Map(), served: [] as Served[] };
  const server = make(listener(parts));
  const sockets = new Set<Socket>();
  const past = { in: 0, out: 0 };
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      past.in += socket.bytesRead;
      past.out += socket.bytesWritten;
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const sum = (of: (socket: Socket) => number): number => [...sockets].reduce((all, socket) => all + of(socket), 0);
  return {
    ...parts,
    port,
    origin: `http://127.0.0.1:${port}`,
    bytes: () => ({
      in: past.in + sum(({ bytesRead }) => bytesRead),
      out: past.out + sum(({ bytesWritten }) => bytesWritten),
    }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
