import { useCallback, useEffect, useReducer } from 'react';
import { nextDueAt, type PracticeState, practise, startPractice } from '../../assist/practice';
import type { Language } from '../../components/i18n/language';
import { timeOfMilliseconds } from '../../consoles/values';
import { practiceBuyers } from './buyers';

export interface Practice {
  state: PracticeState;
  open(buyerId: string): void;
  send(text: string): void;
  remark(orderNumber: string, remark: string, flag: string | null): void;
}

/**
 * Lets the practice simulation run on the real clock: a tick a second for the waiting timers, and one whenever a script is due.
 * @param speed delays of the scripts are divided by it
 */
export function usePractice(language: Language, speed: number): Practice {
  const [state, tell] = useReducer(practise, language, (chosen) => start(chosen, speed));
  useEffect(() => {
    const timer = setInterval(() => tell({ type: 'tick', now: Date.now() }), 1000);
    return () => clearInterval(timer);
  }, []);
  const due = nextDueAt(state);
  useEffect(() => {
    if (due === null) return;
    const timer = setTimeout(() => tell({ type: 'tick', now: Date.now() }), Math.max(0, due - Date.now()));
    return () => clearTimeout(timer);
  }, [due]);
  const open = useCallback((buyerId: string) => tell({ type: 'opened', buyerId, now: Date.now() }), []);
  const send = useCallback((text: string) => tell({ type: 'agentSent', text, now: Date.now() }), []);
  const remark = useCallback<Practice['remark']>(
    (orderNumber, written, flag) => tell({ type: 'remarkSaved', orderNumber, remark: written, flag, now: Date.now() }),
    [],
  );
  return { state, open, send, remark };
}

function start(language: Language, speed: number): PracticeState {
  const stamp = (at: number): string => timeOfMilliseconds(at) ?? '';
  const now = Date.now();
  return startPractice(practiceBuyers(language, new Date(now)), { now, speed, stamp });
}
