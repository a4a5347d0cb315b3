import * as v from 'valibot';

/** Which phrases of a pack serve the daily routines, by id: data, in `phrases/LANGUAGE/routines.json`. */
export interface Routines {
  unpaid: {
    /** Ask which of two equal orders is meant. */
    duplicate: string[];
    /** Pay before the cut-off, leaves today. */
    cutoff: string[];
    /** By round: the first reminder, the second… the last one stays. */
    rounds: string[][];
  };
  dispatch: {
    chat: string[];
    sms: string[];
  };
}

export const NO_ROUTINES: Routines = {
  unpaid: { duplicate: [], cutoff: [], rounds: [] },
  dispatch: { chat: [], sms: [] },
};

const ids = v.array(v.pipe(v.string(), v.regex(/^\S+$/)));

const RoutinesFile = v.object({
  format: v.literal('chatside-routines'),
  formatVersion: v.literal(1),
  unpaid: v.object({ duplicate: ids, cutoff: ids, rounds: v.pipe(v.array(ids), v.maxLength(10)) }),
  dispatch: v.object({ chat: ids, sms: ids }),
});

/** Reads `routines.json`; null for what is none. */
export function parseRoutines(json: unknown): Routines | null {
  const file = v.safeParse(RoutinesFile, json);
  return file.success ? { unpaid: file.output.unpaid, dispatch: file.output.dispatch } : null;
}
