import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checklistsFor, moodBehind, type Occasion, setupListsFor } from '../../assist/checklist';
import type { Checklist, ChecklistCondition } from '../../assist/checklist-data';
import { checklistFamilies, inLanguage } from '../../assist/checklist-family';
import {
  markByHand,
  marksAfter,
  NO_MARKS,
  nextStep,
  parseMarks,
  type StepMark,
  type StepMarks,
  stepStates,
} from '../../assist/checklist-marks';
import type { Proof, StepSight } from '../../assist/checklist-sight';
import type { Mood } from '../../assist/mood';

const step = (id: string, more: object = {}) => ({ id, text: id, why: id, ...more });
const list = (id: string, ...when: ChecklistCondition[]): Checklist => {
  return { id, title: id, when, steps: [step(`${id}-1`), step(`${id}-2`)] };
};
const families = (...checklists: Checklist[]) => checklistFamilies([{ language: 'zh-CN', checklists }]);
const occasion = (more: Partial<Occasion> = {}): Occasion => {
  return { stage: 'paid', cashOnDelivery: null, stock: 'unknown', consoleId: 'test', turns: [], ...more };
};

const BEFORE = list('before', { stages: ['none', 'unpaid'] });
const PAID = list('paid', { stages: ['paid'] });
const COD = list('cod', { cashOnDelivery: true, stages: ['paid'] }, { intents: ['cod'], stages: ['none'] });
const SWAP = list('swap', { intents: ['exchange'], stages: ['paid', 'received'] });
const ANGRY = list('angry', { intents: ['threat_escalation'] }, { intents: ['review'], words: ['差评'] });
const OUT = list('out', { stock: ['out', 'short'] });
const SETUP: Checklist = { ...list('setup', { console: 'test' }), setup: true };
const ALL_LISTS = [PAID, BEFORE, COD, SWAP, ANGRY, OUT, SETUP];
const ALL = families(...ALL_LISTS);
const ids = (now: Occasion, marks: StepMarks = NO_MARKS): string[] =>
  checklistsFor(now, ALL, marks).map(({ id }) => id);
const about = (id: 'exchange' | 'cod' | 'review', score = 0.5, text = '') => [{ text, intents: [{ id, score }] }];

describe('which checklists', () => {
  test('those of the stage', () => {
    expect(ids(occasion())).toEqual(['paid']);
    expect(ids(occasion({ stage: 'none' }))).toEqual(['before']);
    expect(ids(occasion({ stage: 'shipped' }))).toEqual([]);
  });

  test('a stage that is not known has none, whatever else is known', () => {
    expect(ids(occasion({ stage: 'unknown', cashOnDelivery: true }))).toEqual([]);
    const wished = families(list('wished', { stages: ['unknown' as 'none'] }));
    expect(checklistsFor(occasion({ stage: 'unknown' }), wished, NO_MARKS)).toEqual([]);
  });

  test('the one with more conditions first, one that is about something before one of a stage', () => {
    expect(ids(occasion({ cashOnDelivery: true }))).toEqual(['cod', 'paid']);
    expect(ids(occasion({ stock: 'out' }))).toEqual(['out', 'paid']);
    expect(ids(occasion({ stock: 'short', turns: about('exchange') }))).toEqual(['swap', 'out', 'paid']);
  });

  test('cash on delivery that was not read is neither yes nor no', () => {
    const online = families(list('online', { cashOnDelivery: false }));
    expect(checklistsFor(occasion({ cashOnDelivery: null }), online, NO_MARKS)).toEqual([]);
    expect(checklistsFor(occasion({ cashOnDelivery: false }), online, NO_MARKS)).toHaveLength(1);
    expect(ids(occasion({ cashOnDelivery: false }))).toEqual(['paid']);
  });

  test('by what the buyer asks, only when it is likely', () => {
    expect(ids(occasion({ stage: 'none', turns: about('cod') }))).toEqual(['cod', 'before']);
    expect(ids(occasion({ stage: 'none', turns: about('cod', 0.1) }))).toEqual(['before']);
    expect(ids(occasion({ stage: 'received', turns: [...about('review'), ...about('exchange')] }))).toEqual(['swap']);
  });

  test('words and intent must be of one turn', () => {
    expect(ids(occasion({ turns: about('review', 0.5, '我给了差评') }))).toEqual(['angry', 'paid']);
    expect(ids(occasion({ turns: about('review', 0.5, '给了五星') }))).toEqual(['paid']);
    const apart = [...about('review', 0.5, '给了五星'), ...about('cod', 0.5, '怕差评')];
    expect(ids(occasion({ turns: apart }))).toEqual(['paid']);
  });

  test('a list that is half done stays when the buyer goes on, but not in another stage', () => {
    const half: StepMarks = { 'swap-1': 'sent' };
    expect(ids(occasion(), half)).toEqual(['swap', 'paid']);
    expect(ids(occasion({ stage: 'shipped' }), half)).toEqual([]);
    expect(ids(occasion(), { 'swap-1': 'sent', 'swap-2': 'hand' })).toEqual(['paid']);
    expect(ids(occasion(), { 'swap-1': 'off' })).toEqual(['paid']);
  });

  test('a buyer who is upset is heard first; pressing comes before a stage only', () => {
    const upset = list('upset', { moods: ['angry', 'threat'] });
    const urge = list('urge', { moods: ['impatient'] });
    const all = families(upset, urge, ...ALL_LISTS);
    const found = (mood: Mood | null, part: Partial<Occasion> = {}, marks = NO_MARKS) => {
      const turns = [{ text: '', intents: [], mood }, ...about('exchange')];
      return checklistsFor(occasion({ ...part, turns }), all, marks).map(({ id }) => id);
    };
    expect(found('angry', { cashOnDelivery: true })).toEqual(['upset', 'cod', 'swap', 'paid']);
    expect(found('threat', { stock: 'out' })[0]).toBe('upset');
    expect(found('impatient')).toEqual(['swap', 'urge', 'paid']);
    expect(found(null)).toEqual(['swap', 'paid']);
    // Begun, it stays; nothing is urgent any more.
    expect(found(null, {}, { 'upset-1': 'hand' })).toEqual(['swap', 'upset', 'paid']);
  });

  test('a list says which mood it is offered for', () => {
    const [upset] = families(list('upset', { moods: ['angry', 'threat'] }));
    const [paid] = families(PAID);
    const turns = [
      { text: '', intents: [], mood: null },
      { text: '', intents: [], mood: 'angry' as const },
    ];
    expect(upset && moodBehind(upset, occasion({ turns }))).toBe('angry');
    expect(paid && moodBehind(paid, occasion({ turns }))).toBeNull();
    expect(upset && moodBehind(upset, occasion())).toBeNull();
  });

  test('setup lists stand apart, one per console', () => {
    expect(setupListsFor(occasion(), ALL).map(({ id }) => id)).toEqual(['setup']);
    expect(setupListsFor(occasion({ consoleId: 'other' }), ALL)).toEqual([]);
  });

  test('no list applies that none of whose conditions names a part of the moment', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('none', 'unpaid', 'paid', 'shipped', 'received', 'refunding', 'closed', 'unknown'),
        fc.option(fc.boolean()),
        fc.constantFrom('out', 'short', 'enough', 'unknown'),
        (stage, cashOnDelivery, stock) => {
          const found = ids(occasion({ stage, cashOnDelivery, stock }));
          expect(found.includes('paid')).toBe(stage === 'paid');
          expect(found.includes('cod')).toBe(stage === 'paid' && cashOnDelivery === true);
          expect(found.includes('out')).toBe(stock === 'out' || stock === 'short');
          expect(found).not.toContain('swap');
        },
      ),
    );
  });
});

describe('languages', () => {
  const en = { ...PAID, title: 'Paid', steps: [step('paid-1', { phrase: 'en.a', ticks: [{ sent: 'en.a' }] })] };
  const zh = { ...PAID, steps: [step('paid-1', { ticks: [{ sent: 'zh.a' }] }), step('paid-2')] };
  const [family] = checklistFamilies([
    { language: 'zh-CN', checklists: [zh] },
    { language: 'en', checklists: [en] },
  ]);

  test('one list of both, a step ticked by the phrases of either', () => {
    expect(family?.steps.map(({ id }) => id)).toEqual(['paid-1', 'paid-2']);
    expect(family?.steps[0]?.ticks).toEqual([{ sent: 'zh.a' }, { sent: 'en.a' }]);
    expect(inLanguage(family?.titles ?? {}, 'en')).toBe('Paid');
    expect(inLanguage(family?.steps[1]?.in ?? {}, 'en')?.id).toBe('paid-2');
  });

  test('a second pack of the same language does not change it', () => {
    const twice = checklistFamilies([
      { language: 'en', checklists: [en] },
      { language: 'en', checklists: [{ ...en, title: 'Again' }] },
    ]);
    expect(twice).toHaveLength(1);
    expect(twice[0]?.titles).toEqual({ en: 'Paid' });
    expect(twice[0]?.steps[0]?.ticks).toHaveLength(1);
  });
});

const proof = (how: Proof['how']): Proof => ({ how, at: null, words: null, field: null, stock: null });
const seen = (how: Proof['how']): StepSight => ({ seen: proof(how), refused: null, asked: null });
const refused: StepSight = { seen: null, refused: proof('buyer'), asked: null };
const look = (sights: Record<string, StepSight>) => new Map(Object.entries(sights));

describe('what is remembered', () => {
  test('the former list of ids counts as ticked by hand; what is no mark is dropped', () => {
    expect(parseMarks(['a', 3, 'b'])).toEqual({ a: 'hand', b: 'hand' });
    expect(parseMarks({ a: 'sent', b: 'of the page', c: 'off' })).toEqual({ a: 'sent', c: 'off' });
    for (const none of [undefined, null, 7, 'hand']) expect(parseMarks(none)).toEqual({});
  });

  test('comes back as it was stored', () => {
    const marks = fc.dictionary(
      fc.string({ minLength: 1 }).filter((id) => id !== '__proto__'),
      fc.constantFrom<StepMark>('hand', 'off', 'page', 'sent', 'buyer'),
    );
    fc.assert(
      fc.property(marks, (stored) => {
        expect(parseMarks(JSON.parse(JSON.stringify(stored)))).toEqual({ ...stored });
      }),
    );
  });

  test('what the page showed stays, stock is looked up anew', () => {
    const after = marksAfter(NO_MARKS, look({ a: seen('sent'), b: seen('page'), c: seen('stock') }));
    expect(after).toEqual({ a: 'sent', b: 'page' });
    expect(marksAfter(after, look({}))).toBe(after);
  });

  test('a yes that the buyer took back is forgotten', () => {
    expect(marksAfter({ a: 'buyer', b: 'hand' }, look({ a: refused, b: refused }))).toEqual({ b: 'hand' });
  });

  test('the hand wins over the page, and a second look changes nothing', () => {
    const anyMark = fc.constantFrom<StepMark | undefined>('hand', 'off', 'page', 'sent', 'buyer', undefined);
    const anySight = fc.constantFrom(seen('sent'), seen('buyer'), seen('page'), seen('stock'), refused, undefined);
    fc.assert(
      fc.property(anyMark, anySight, fc.boolean(), (mark, sight, wish) => {
        const before: StepMarks = mark ? { 'paid-1': mark } : {};
        const sights = look(sight ? { 'paid-1': sight } : {});
        const after = marksAfter(before, sights);
        expect(marksAfter(after, sights)).toBe(after);
        const byHand = marksAfter(markByHand(after, 'paid-1', wish), sights);
        const [family] = families(PAID);
        const states = family ? stepStates(family, byHand, sights) : [];
        expect(states.find(({ step: { id } }) => id === 'paid-1')?.done).toBe(wish);
      }),
    );
  });
});

describe('progress', () => {
  const either: Checklist = {
    ...PAID,
    steps: [step('ask'), step('agreed', { unless: ['again'] }), step('again', { unless: ['agreed'] }), step('last')],
  };
  const [family] = families(either);
  const states = (marks: StepMarks, sights = look({})) => (family ? stepStates(family, marks, sights) : []);
  const shown = (marks: StepMarks) => states(marks).map(({ step: { id } }) => id);

  test('the first open step is the next; none when all are done', () => {
    expect(nextStep(states({}))?.step.id).toBe('ask');
    expect(nextStep(states({ ask: 'sent' }))?.step.id).toBe('agreed');
    expect(nextStep(states({ ask: 'sent', agreed: 'buyer', last: 'hand' }))).toBeNull();
  });

  test('a step that another made needless goes away, a done one stays', () => {
    expect(shown({ agreed: 'buyer' })).toEqual(['ask', 'agreed', 'last']);
    expect(shown({ again: 'sent' })).toEqual(['ask', 'again', 'last']);
    expect(shown({ again: 'sent', agreed: 'hand' })).toEqual(['ask', 'agreed', 'again', 'last']);
  });

  test('after a no the other way is next', () => {
    const after = states({ ask: 'sent', agreed: 'buyer' }, look({ agreed: refused }));
    expect(after.find(({ step: { id } }) => id === 'agreed')?.done).toBe(false);
    expect(nextStep(after)?.step.id).toBe('again');
  });

  test('says how it was done', () => {
    const how = states({ ask: 'sent', agreed: 'hand' }, look({ last: seen('stock'), again: seen('page') }));
    expect(how.map((state) => [state.step.id, state.how])).toEqual([
      ['ask', 'sent'],
      ['agreed', 'hand'],
      ['again', 'page'],
      ['last', 'stock'],
    ]);
  });
});
