import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Settling, settle, THREAD_GRACE_MS } from '../../seat/settle';
import { makeMessage, makeView } from './make-view';

const chat = (name: string, ids: string[], key: string | null = null) =>
  makeView({ key, buyer: { name, id: key }, messages: ids.map((id) => makeMessage(id)) });

describe('settle', () => {
  it('accepts the first reading and every new line of the same chat', () => {
    const first = settle(null, chat('A', ['a1']), 0);
    expect(first.settled).toBe(true);
    expect(settle(first, chat('A', ['a1', 'a2']), 10).settled).toBe(true);
  });

  it('refuses header B over thread A for as long as it lasts, then accepts B', () => {
    const a = settle(null, chat('A', ['a1']), 0);
    const half = settle(a, chat('B', ['a1']), 10);
    expect(half.settled).toBe(false);
    expect(settle(half, chat('B', ['a1', 'a2']), 60_000).settled).toBe(false);
    expect(settle(half, chat('B', ['b1']), 20).settled).toBe(true);
  });

  it('refuses thread B under header A for a grace time only: two buyers may share a name', () => {
    const a = settle(null, chat('A', ['a1']), 0);
    const half = settle(a, chat('A', ['x1']), 10);
    expect(half.settled).toBe(false);
    expect(settle(half, chat('A', ['x1']), 10 + THREAD_GRACE_MS).settled).toBe(true);
    expect(settle(half, chat('B', ['x1']), 20).settled).toBe(true);
  });

  it('is not fooled by a thread that is emptied in between', () => {
    const a = settle(null, chat('A', ['a1']), 0);
    const emptied = settle(a, chat('A', []), 10);
    expect(emptied.settled).toBe(true);
    expect(settle(emptied, chat('A', ['b1']), 20).settled).toBe(false);
    expect(settle(emptied, chat('B', ['b1']), 20).settled).toBe(true);
  });

  it('doubts an empty thread under another key for a grace time: it may be the empty one before', () => {
    const empty = settle(null, chat('A', [], 'a'), 0);
    const half = settle(empty, chat('B', [], 'b'), 10);
    expect(half.settled).toBe(false);
    const other = settle(half, chat('C', [], 'c'), THREAD_GRACE_MS);
    expect(settle(other, chat('C', [], 'c'), 10 + THREAD_GRACE_MS).settled).toBe(false);
    expect(settle(other, chat('C', [], 'c'), 2 * THREAD_GRACE_MS).settled).toBe(true);
    expect(settle(half, chat('B', ['b1'], 'b'), 20).settled).toBe(true);
  });

  it('never calls a half-switched reading settled, whatever came before', () => {
    const buyers = ['A', 'B', 'C'];
    const step = fc.record({ header: fc.constantFrom(...buyers), thread: fc.constantFrom(...buyers) });
    fc.assert(
      fc.property(fc.constantFrom(...buyers), fc.array(step, { maxLength: 30 }), (start, steps) => {
        let state: Settling = settle(null, chat(start, [`${start}1`]), 0);
        // One half moves at a time, then the page catches up with its header.
        let [header, thread] = [start, start];
        for (const [index, next] of steps.entries()) {
          if (index % 2 === 0) header = next.header;
          else thread = next.thread;
          state = settle(state, chat(header, [`${thread}1`]), index);
          if (state.settled) expect(header).toBe(thread);
          state = settle(state, chat(header, [`${header}1`]), index);
          thread = header;
          expect(state.settled).toBe(true);
        }
      }),
    );
  });
});
