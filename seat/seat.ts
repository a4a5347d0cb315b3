import type { Console } from '../consoles/console';
import { type FromSeat, type Link, PROTOCOL, type ToSeat } from '../messaging/protocol';
import { type DraftWatch, watchDraft } from './draft';
import { insertText } from './insert';
import { pickedIndex } from './keys';
import { createReader, type Reader } from './reader';
import { watchConversation } from './watch';

export type SeatLink = Link<FromSeat, ToSeat>;

/** One chat frame: idle until a panel links, then it reads, and writes what the agent chose. The same for every console. */
export interface Seat {
  link(link: SeatLink): void;
}

/** Opens the seat. What it starts for a link stops with the last link. */
export function openSeat(seller: Console, root: Document): Seat {
  const links = new Set<SeatLink>();
  let work: Work | null = null;

  const leave = (link: SeatLink): void => {
    links.delete(link);
    if (links.size > 0) return;
    work?.stop.abort();
    work = null;
  };
  const hello = (link: SeatLink): void => {
    link.post({ type: 'hello', protocol: PROTOCOL, consoleId: seller.id });
    links.add(link);
    for (const message of work?.latest.values() ?? []) link.post(message);
    work ??= startWork(seller, root, (message) => {
      for (const each of links) each.post(message);
    });
  };
  return {
    link(link) {
      link.onClose(() => leave(link));
      link.onMessage((message) => {
        if (message.type === 'hello') hello(link);
        else if (message.type === 'insert' && work) void answerInsert(message, link, work);
      });
    },
  };
}

/** What runs while at least one panel is linked. */
interface Work {
  seller: Console;
  root: Document;
  reader: Reader;
  composing: boolean;
  /** The last picture and the last draft, for a second panel that links. */
  latest: Map<'picture' | 'draft', FromSeat>;
  stop: AbortController;
}

function startWork(seller: Console, root: Document, tell: (message: FromSeat) => void): Work {
  const stop = new AbortController();
  const reader = createReader(seller, root, () => performance.now());
  const work: Work = { seller, root, reader, composing: false, latest: new Map(), stop };
  const keep = (place: 'picture' | 'draft', message: FromSeat): void => {
    work.latest.set(place, message);
    tell(message);
  };
  let seq = 0;
  const draft = watchDraft(
    () => seller.replyBox(root),
    () => work.composing,
    (text) => keep('draft', { type: 'draft', seq: ++seq, text }),
    stop.signal,
  );
  listen(work, draft, (index) => tell({ type: 'pick', index }));
  watchConversation(
    root,
    reader,
    {
      onChange: draft.touched,
      onView: (view) => {
        keep('picture', { type: 'view', seq: ++seq, view });
        draft.showed(view);
      },
      // The name of the fault only: its message might quote the page.
      onFault: (fault) =>
        keep('picture', { type: 'unreadable', message: fault instanceof Error ? fault.name : 'Error' }),
    },
    stop.signal,
  );
  return work;
}

function listen(work: Work, draft: DraftWatch, picked: (index: number) => void): void {
  const { root, stop } = work;
  const options = { capture: true, signal: stop.signal };
  const compose = (composing: boolean) => (): void => {
    work.composing = composing;
    draft.touched();
  };
  root.addEventListener('input', draft.touched, options);
  root.addEventListener('compositionstart', compose(true), options);
  root.addEventListener('compositionend', compose(false), options);
  root.addEventListener(
    'keydown',
    (event) => {
      const index = pickedIndex(event);
      if (index === null || work.composing || !event.isTrusted) return;
      event.preventDefault();
      event.stopPropagation();
      picked(index);
    },
    options,
  );
}

async function answerInsert(request: Extract<ToSeat, { type: 'insert' }>, link: SeatLink, work: Work): Promise<void> {
  const { seller, root, reader } = work;
  const outcome = await insertText(request, { seller, root, reader, composing: () => work.composing });
  link.post({ type: 'inserted', id: request.id, outcome });
}
