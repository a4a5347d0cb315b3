import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Of `dur`, what the thread itself ran: while another program has the processor, this clock stands still. */
  tdur?: number;
  args?: { name?: string; data?: { url?: string } };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/** Records what the page's process does meanwhile. */
async function trace(page: Page, action: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] } });
  await action();
  await ended(session);
  await session.detach();
  return events;
}

const ended = (session: CDPSession): Promise<void> =>
  new Promise((resolve, reject) => {
    session.on('Tracing.tracingComplete', () => resolve());
    session.send('Tracing.end').catch(reject);
  });

/**
 * The longest time (ms, by the thread's clock) that scripts under the address `scripts` run in one task, calls inside calls
 * counted once.
 * A task also holds the page's own work; that is not ours and not counted. The trace holds every process, so the address must be
 * one that only the page loads.
 */
export async function longestOwnTask(page: Page, scripts: string, action: () => Promise<void>): Promise<number> {
  const spans = (await trace(page, action)).filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts);
  const own = spans.filter(({ args }) => args?.data?.url?.startsWith(scripts));
  if (own.length === 0) throw new Error('the trace holds nothing of the content script');
  const tasks = spans.filter(({ name }) => name === 'RunTask');
  return Math.max(...tasks.map((task) => ownTimeIn(task, own))) / 1000;
}

/**
 * What an action gives back, and the longest task (ms, by the thread's clock) of the main threads of pages meanwhile; collections of
 * garbage are tasks, too.
 */
export async function longestTask<T>(page: Page, action: () => Promise<T>): Promise<{ result: T; cpuMs: number }> {
  const results: T[] = [];
  const events = await trace(page, async () => {
    results.push(await action());
  });
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const named = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const main = new Set(named.map(threadOf));
  const tasks = events.filter((event) => event.name === 'RunTask' && event.ph === 'X' && main.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('the trace holds no task of a page');
  return { result: results[0] as T, cpuMs: Math.max(...tasks.map(({ dur = 0, tdur = dur }) => tdur)) / 1000 };
}

function ownTimeIn(task: TraceEvent, own: TraceEvent[]): number {
  let sum = 0;
  let until = task.ts;
  for (const { pid, tid, ts, dur = 0, tdur = dur } of own) {
    const inside = pid === task.pid && tid === task.tid && ts >= until && ts < task.ts + (task.dur ?? 0);
    if (!inside) continue;
    sum += tdur;
    until = ts + dur;
  }
  return sum;
}
