import type { InsertOutcome } from '../assist/model';
import type { Console } from '../consoles/console';
import {
  type ArmedCode,
  type FromSeat,
  type InsertRequest,
  type Link,
  PROTOCOL,
  type ToSeat,
} from '../messaging/protocol';
import { type CodeKey, createCodeKey } from './code-key';
import { type DraftWatch, watchDraft } from './draft';
import { insertText } from './insert';
import { isFileKey, pickedIndex } from './keys';
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
    if (work) arm(work, null, link);
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
        else if (message.type === 'arm' && work) arm(work, message.code, link);
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
  codeKey: CodeKey;
  /** The panel that armed the code: it alone hears of the key. */
  armedBy: SeatLink | null;
}

function startWork(seller: Console, root: Document, tell: (message: FromSeat) => void): Work {
  const stop = new AbortController();
  const reader = createReader(seller, root, () => performance.now());
  const codeKey = createCodeKey(seller, root, (code) => expand(code, work), stop.signal);
  const work: Work = { seller, root, reader, composing: false, latest: new Map(), stop, codeKey, armedBy: null };
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
  listen(work, draft, tell);
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

function listen(work: Work, draft: DraftWatch, tell: (message: FromSeat) => void): void {
  const { root, stop, codeKey } = work;
  const options = { capture: true, signal: stop.signal };
  const compose =
    (composing: boolean) =>
    ({ target }: Event): void => {
      work.composing = composing;
      draft.typed(target);
    };
  root.addEventListener(
    'input',
    (event) => {
      codeKey.typed(event);
      draft.typed(event.target);
    },
    options,
  );
  root.addEventListener('compositionstart', compose(true), options);
  root.addEventListener('compositionend', compose(false), options);
  root.addEventListener(
    'keydown',
    (event) => {
      if (work.composing || !event.isTrusted) return;
      const message = asked(event);
      if (message === null) {
        codeKey.pressed(event);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      tell(message);
    },
    options,
  );
}

/** What a key asks of the panel; null for one that is not ours. */
function asked(event: KeyboardEvent): FromSeat | null {
  const index = pickedIndex(event);
  if (index !== null) return { type: 'pick', index };
  return isFileKey(event) ? { type: 'file' } : null;
}

const write = (request: InsertRequest, work: Work): Promise<InsertOutcome> =>
  insertText(request, { ...work, composing: () => work.composing });

async function answerInsert(request: InsertRequest, link: SeatLink, work: Work): Promise<void> {
  link.post({ type: 'inserted', id: request.id, outcome: await write(request, work) });
}

/** One panel that knows of no code does not speak for another. */
function arm(work: Work, code: ArmedCode | null, link: SeatLink): void {
  if (!code && work.armedBy !== link) return;
  work.codeKey.arm(code);
  work.armedBy = code && link;
}

/** Puts the words in the place of the armed code; tells the panel, which asks for blanks where there are no words yet. */
async function expand({ id, conversation, tail, text, caret }: ArmedCode, work: Work): Promise<boolean> {
  const link = work.armedBy;
  const request = { id, conversation, target: 'reply', replaces: tail, at: 'end' } as const;
  const outcome = text === null ? null : await write({ ...request, text, caret }, work);
  link?.post({ type: 'code', id, outcome });
  return outcome === null || outcome === 'inserted' || outcome === 'other-buyer';
}
