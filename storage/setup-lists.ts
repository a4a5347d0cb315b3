import { browser } from 'wxt/browser';
import { NO_MARKS, parseMarks, type StepMarks } from '../assist/checklist-marks';

/** How far a console's setup list is on this computer; it belongs to no conversation and has no term. */
export interface SetupState {
  marks: StepMarks;
  /** The user does not want to see it any more. */
  away: boolean;
}

const KEY = 'setup';

export const NO_SETUP: SetupState = Object.freeze({ marks: NO_MARKS, away: false });

async function stored(): Promise<Record<string, unknown>> {
  const all = (await browser.storage.local.get(KEY))[KEY];
  return typeof all === 'object' && all !== null ? { ...all } : {};
}

/** What cannot be read counts as not begun. */
export async function readSetup(listId: string): Promise<SetupState> {
  const state = (await stored())[listId];
  if (typeof state !== 'object' || state === null) return NO_SETUP;
  return {
    marks: 'marks' in state ? parseMarks(state.marks) : NO_MARKS,
    away: 'away' in state && state.away === true,
  };
}

export async function saveSetup(listId: string, state: SetupState): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await stored()), [listId]: state } });
}
