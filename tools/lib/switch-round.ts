import type { Page } from 'playwright-core';
import { type ConversationIdentity, identityOf } from '../../assist/conversation';
import type { ConversationView, InsertOutcome } from '../../assist/model';
import { createRandom, type Random } from '../bench/random';
import type { ExtensionBrowser } from './browser';
import { act, type FixtureBuyer, openFixture, settled } from './fixture-page';
import { openProbe, type Probe } from './probe';
import { boxTexts, clearBox, keepTruth, type SwitchStep, takeSteps, truthOf } from './switch-page';

/** A page with several buyers; `buyers[0]` is open at the start. */
export interface SwitchScene {
  consoleId: string;
  fixture: string;
  buyers: FixtureBuyer[];
}

export const SWITCH_SCENES: SwitchScene[] = [
  {
    consoleId: 'pinduoduo',
    fixture: 'pinduoduo/open-chat.html',
    // 2 and 4 have the same masked name; 3 has an empty thread until somebody writes.
    buyers: ['9100000000001', '9100000000002', '9100000000003', '9100000000004'],
  },
  // 0 and 3 have the same picture: nothing but the names and the messages tells them apart.
  { consoleId: 'feige', fixture: 'feige/open-chat-2026.html', buyers: [0, 2, 3] },
  { consoleId: 'feige', fixture: 'feige/same-name.html', buyers: [0, 1] },
];

export interface SwitchCounts {
  rounds: number;
  /** Texts that came into a reply box. */
  inserted: number;
  refused: number;
  /** Texts in the box of another buyer, or of nobody certain, and answers that are not true. Must be 0. */
  wrong: number;
}

export interface SwitchReport {
  counts: SwitchCounts;
  /** What was wrong, a line each. */
  faults: string[];
}

/** How a text gets into the page. */
export type Insert = (conversation: ConversationIdentity, text: string) => Promise<InsertOutcome | 'not-linked'>;

export interface SwitchRun {
  seed: number;
  /** The product's own way where it is left out. */
  insert?(page: Page): Insert;
}

export interface OpenScene {
  /**
   * Rounds of: the agent chooses on the picture that the panel has at that moment, while the page changes chats before, during and
   * after. The page itself keeps account of whose chat it showed when text came in. Several scenes may run at once.
   */
  run(rounds: number): Promise<SwitchReport>;
}

/** Opens the page of a scene and links to it; one after the other, because a tab is found by bringing it to the front. */
export async function openScene(
  browser: ExtensionBrowser,
  scene: SwitchScene,
  { seed, insert }: SwitchRun,
): Promise<OpenScene> {
  const page = await openFixture(browser, scene.fixture);
  await settled(page);
  const probe = await openProbe(browser, page);
  await keepTruth(page, scene.buyers[0] ?? 0);
  const ownerOf = await learnOwners(page, probe, scene);
  const random = createRandom(seed);
  const desk: RoundDesk = { page, probe, scene, random, insert: insert?.(page) ?? probe.insert, ownerOf };
  return {
    async run(rounds) {
      const counts: SwitchCounts = { rounds, inserted: 0, refused: 0, wrong: 0 };
      const faults: string[] = [];
      for (let number = 0; number < rounds; number += 1) {
        const { inserted, fault } = await round(desk, number);
        counts[inserted ? 'inserted' : 'refused'] += 1;
        if (fault) faults.push(fault);
      }
      const sent = await act(page, 'sent');
      faults.push(...sent.map((text) => `sent: ${text}`));
      return { counts: { ...counts, wrong: faults.length }, faults };
    },
  };
}

interface RoundDesk {
  page: Page;
  probe: Probe;
  scene: SwitchScene;
  random: Random;
  insert: Insert;
  /** Whose chat a picture shows; null for a picture of nobody certain. */
  ownerOf(view: ConversationView): FixtureBuyer | null;
}

interface Judgement {
  inserted: boolean;
  /** What is wrong, if anything. */
  fault: string | null;
}

async function round(desk: RoundDesk, number: number): Promise<Judgement> {
  const { page, probe, random } = desk;
  await clearBox(page);
  await takeSteps(page, stepsOf(desk, 2));
  if (random.chance(0.6)) await caughtUp(desk);
  const { view } = await probe.latest();
  if (!view) throw new Error('no picture of the page came');
  const owner = desk.ownerOf(view);
  const text = textFor(owner, number);
  const insert = () => desk.insert(identityOf(view), text);
  const steps = () => takeSteps(page, stepsOf(desk, 3));
  let outcome: InsertOutcome | 'not-linked';
  if (random.chance(0.4)) {
    await steps();
    outcome = await insert();
  } else if (random.chance(0.5)) [outcome] = await Promise.all([insert(), steps()]);
  else [, outcome] = await Promise.all([steps(), insert()]);
  return judge(desk, { owner, text, outcome });
}

/** Up to `most` steps, with short pauses of any length between them or none. */
function stepsOf({ random, scene }: RoundDesk, most: number): SwitchStep[] {
  const calls = ['switchBuyer', 'switchBuyer', 'halfSwitch', 'finishSwitch', 'addBuyerLine'] as const;
  return Array.from({ length: random.below(most + 1) }, () => ({
    call: random.pick(calls),
    buyer: random.pick(scene.buyers),
    after: random.chance(0.5) ? 0 : random.below(20),
  }));
}

interface Chosen {
  owner: FixtureBuyer | null;
  text: string;
  outcome: InsertOutcome | 'not-linked';
}

async function judge({ page }: RoundDesk, { owner, text, outcome }: Chosen): Promise<Judgement> {
  const { head, shown, writes } = await truthOf(page);
  const came = writes.filter((write) => write.text.includes(text));
  const inserted = came.length > 0;
  const astray = came.find((write) => owner === null || write.head !== owner || write.shown !== owner);
  const { seen, model } = await boxTexts(page);
  const strange = textsFor(seen + model).some((name) => name !== String(head) && name !== String(shown));
  const told = outcome === 'inserted' || outcome === 'unverified';
  const whose = `chat of ${head}, thread of ${shown}`;
  if (astray) return { inserted, fault: `${text} came in at: chat of ${astray.head}, thread of ${astray.shown}` };
  if (strange) return { inserted, fault: `the box holds ${seen} and the page ${model} at: ${whose}` };
  if (told !== inserted) return { inserted, fault: `${text} is told as ${outcome} at: ${whose}` };
  return { inserted, fault: null };
}

/** A text that names whom it was made for. */
const textFor = (owner: FixtureBuyer | null, number: number): string => `〔${owner ?? '无人'}〕的第 ${number} 句。`;

const textsFor = (text: string): string[] => [...text.matchAll(/〔(.+?)〕/g)].map(([, name]) => name ?? '');

/** Waits until the panel has seen what the page shows; a page between two chats is seen as nobody's. */
async function caughtUp({ page, probe, ownerOf }: RoundDesk): Promise<void> {
  const { head, shown } = await truthOf(page);
  const wanted = head === shown ? shown : null;
  const ends = performance.now() + 10_000;
  for (;;) {
    const { view } = await probe.latest();
    if (view && ownerOf(view) === wanted) return;
    if (performance.now() > ends)
      throw new Error(`the panel never saw ${wanted ?? 'that the page is between two chats'}`);
  }
}

/** Opens every buyer once and remembers what is theirs alone: the console's key, else name and messages. */
async function learnOwners(page: Page, probe: Probe, { buyers }: SwitchScene): Promise<RoundDesk['ownerOf']> {
  const names = new Map<FixtureBuyer, string | null>();
  const owners = new Map<string, FixtureBuyer>();
  for (const buyer of buyers) {
    await act(page, 'switchBuyer', buyer);
    const view = await newChat(probe, owners);
    names.set(buyer, view.buyer.name);
    for (const mark of marksOf(view)) owners.set(mark, buyer);
  }
  return (view) => {
    const marks = marksOf(view);
    const found = new Set(marks.flatMap((mark) => owners.get(mark) ?? []));
    const [owner] = found;
    if (view.page !== 'chat' || found.size !== 1 || owner === undefined) return null;
    // Lines are added all the time and a view holds only the newest: what stands beside known messages is theirs too.
    for (const mark of marks) owners.set(mark, owner);
    return names.get(owner) === view.buyer.name ? owner : null;
  };
}

const marksOf = ({ key, messages }: ConversationView): string[] =>
  key === null ? messages.flatMap(({ id }) => (id === null ? [] : [id])) : [key];

async function newChat(probe: Probe, known: Map<string, FixtureBuyer>): Promise<ConversationView> {
  const ends = performance.now() + 10_000;
  for (;;) {
    const { view } = await probe.latest();
    const marks = view ? marksOf(view) : [];
    if (view?.page === 'chat' && marks.length > 0 && !marks.some((mark) => known.has(mark))) return view;
    if (performance.now() > ends) throw new Error('the next buyer was not read');
  }
}
