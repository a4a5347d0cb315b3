import { describe, expect, it } from 'vitest';
import { THREAD_GRACE_MS } from '../../seat/settle';
import { createThreadMemory } from '../../seat/thread-memory';
import { makeMessage, makeView } from './make-view';

const chat = (name: string, ids: string[], key: string | null = null) =>
  makeView({ key, buyer: { name, id: key }, messages: ids.map((id) => makeMessage(id)) });

describe('thread memory', () => {
  it('knows a thread under another name than before, although a third chat was read in between', () => {
    const memory = createThreadMemory();
    expect(memory.contradicts(chat('A', ['a1', 'a2']), 0)).toBe(false);
    expect(memory.contradicts(chat('B', ['b1']), 10)).toBe(false);
    expect(memory.contradicts(chat('C', ['a2', 'a3']), 20)).toBe(true);
    expect(memory.contradicts(chat('A', ['a2', 'a3']), 30)).toBe(false);
  });

  it('believes a new name that stays: a buyer may have changed it', () => {
    const memory = createThreadMemory();
    memory.contradicts(chat('A', ['a1']), 0);
    expect(memory.contradicts(chat('N', ['a1']), 10)).toBe(true);
    expect(memory.contradicts(chat('M', ['a1']), 2 * THREAD_GRACE_MS)).toBe(true);
    expect(memory.contradicts(chat('M', ['a1']), 3 * THREAD_GRACE_MS)).toBe(true);
    expect(memory.contradicts(chat('M', ['a1']), 4 * THREAD_GRACE_MS)).toBe(false);
    expect(memory.contradicts(chat('M', ['a1']), 4 * THREAD_GRACE_MS + 1)).toBe(false);
  });

  it('asks no name where the console has a key', () => {
    const memory = createThreadMemory();
    memory.contradicts(chat('A', ['a1'], 'k'), 0);
    expect(memory.contradicts(chat('B', ['a1'], 'k'), 10)).toBe(false);
  });

  it('forgets the oldest messages', () => {
    const memory = createThreadMemory();
    memory.contradicts(chat('A', ['a1']), 0);
    for (let thread = 0; thread < 60; thread += 1) {
      const ids = Array.from({ length: 100 }, (_, at) => `${thread}-${at}`);
      memory.contradicts(chat(`B${thread}`, ids), 0);
    }
    expect(memory.contradicts(chat('C', ['a1']), 0)).toBe(false);
    expect(memory.contradicts(chat('C', ['59-0']), 0)).toBe(true);
  });
});
