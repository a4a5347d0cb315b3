import { useEffect } from 'react';
import * as v from 'valibot';
import { create } from 'zustand';
import { type ConversationIdentity, identityOf } from '../../assist/conversation';
import { placeOf, type SeenOrder } from '../../assist/seen-orders';
import type { Reminded } from '../../assist/unpaid';
import { factHash, readFact, saveFact } from '../../storage/conversation-facts';
import type { LibraryDatabase } from '../../storage/database';
import type { Scene } from './scene';
import { minuteNow } from './use-minute';

const NEVER: Reminded = { rounds: 0, lastAt: null };

const schema = v.object({
  rounds: v.pipe(v.number(), v.integer(), v.minValue(0)),
  lastAt: v.nullable(v.pipe(v.number(), v.integer())),
}) satisfies v.GenericSchema<unknown, Reminded>;

/** What is known of reminders, by conversation and order. */
const useStore = create<{ known: ReadonlyMap<string, Reminded> }>(() => ({ known: new Map() }));

const keyOf = (place: string, number: string): string => JSON.stringify([place, number]);

const hashOf = (conversation: ConversationIdentity, number: string): Promise<string | null> =>
  factHash(conversation, `unpaid:${number}`);

async function load(database: LibraryDatabase, conversation: ConversationIdentity, number: string): Promise<Reminded> {
  const hash = await hashOf(conversation, number);
  const stored = v.safeParse(schema, hash === null ? undefined : await readFact(database, hash));
  return stored.success ? stored.output : NEVER;
}

async function store(
  database: LibraryDatabase,
  conversation: ConversationIdentity,
  number: string,
  reminded: Reminded,
): Promise<void> {
  const hash = await hashOf(conversation, number);
  if (hash !== null) await saveFact(database, hash, reminded, Date.now());
}

const learn = (key: string, reminded: Reminded): void =>
  useStore.setState(({ known }) => ({ known: new Map(known).set(key, reminded) }));

export interface Reminding {
  remindedOf(seen: SeenOrder): Reminded;
  /** Orders of the open conversation were mentioned just now, by number. */
  remind(mentioned: string[]): void;
}

/** How often unpaid orders were mentioned; survives a reload of the panel, for a day, as numbers under a hash. */
export function useReminded({ library: { database }, view }: Scene): Reminding {
  const known = useStore((state) => state.known);
  const place = placeOf(view);
  const numbers = JSON.stringify(
    view.orders.flatMap(({ number, stage }) => (stage === 'unpaid' && number ? [number] : [])),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: place and numbers stand for the view
  useEffect(() => {
    if (place === null) return;
    const conversation = identityOf(view);
    for (const number of JSON.parse(numbers) as string[]) {
      const key = keyOf(place, number);
      if (useStore.getState().known.has(key)) continue;
      load(database, conversation, number).then(
        (reminded) => learn(key, reminded),
        () => undefined,
      );
    }
  }, [database, place, numbers]);
  return {
    remindedOf: (seen) => known.get(keyOf(seen.place, seen.order.number ?? '')) ?? NEVER,
    remind: (mentioned) => {
      if (place === null) return;
      for (const number of mentioned) {
        const key = keyOf(place, number);
        const reminded = { rounds: (known.get(key) ?? NEVER).rounds + 1, lastAt: minuteNow() };
        learn(key, reminded);
        // What cannot be stored still counts until the panel closes.
        store(database, identityOf(view), number, reminded).catch(() => undefined);
      }
    },
  };
}
