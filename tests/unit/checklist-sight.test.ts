import { describe, expect, test } from 'vitest';
import { checklistsFor } from '../../assist/checklist';
import type { Checklist, Tick } from '../../assist/checklist-data';
import { checklistFamilies } from '../../assist/checklist-family';
import { marksAfter, NO_MARKS, nextStep, stepStates } from '../../assist/checklist-marks';
import { lookAtSteps, type SightSource, type StepSight } from '../../assist/checklist-sight';
import { valuesFromView } from '../../assist/fill';
import type { ChatMessage, OrderFacts } from '../../assist/model';
import { occasionTurns, recentTurns } from '../../assist/occasion-turns';
import type { Phrase } from '../../assist/phrase';
import { spokenLanguage } from '../../assist/spoken-language';
import { createEngine } from '../../assist/suggest';
import { starterIntents, starterMoves, starterPacks } from '../../storage/starter';
import { makeOrder, makeView } from './make-view';

const DAY = '2026-11-20';

/** `['我 10:20', '在的']`, `['买家 10:21', '好的']`, `['机器 10:22', '…']`. */
const chat = (...lines: [string, string][]): ChatMessage[] =>
  lines.map(([who, text], index) => {
    const [side = '', clock] = who.split(' ');
    const sides: Record<string, ChatMessage['side']> = { 我: 'seller', 买家: 'buyer', 机器: 'robot', 平台: 'system' };
    const at = clock ? `${DAY}T${clock}` : null;
    return { id: String(index), side: sides[side] ?? 'system', kind: 'text', text, at };
  });

const phrase = (id: string, text: string, variants: string[] = []): Phrase => {
  return { id, title: id, text, variants, shortcode: '', intents: ['other'] };
};
const ASK = phrase('ask', '跟您核对下：{receiver}，{phone}，{address}，对的话我就安排。', [
  '收件信息是{address}，没问题回我一声。',
]);
const NOTICE = phrase('notice', '货到付款会贵一些，您能接受吗？');
const PHRASES = new Map([ASK, NOTICE].map((one) => [one.id, one]));

const ADDRESS = '云川省青禾市柳溪区星槎路十八号临溪苑三栋五单元一千二百零二室物业代收点旁';
const ORDER = makeOrder({ number: 'A-1', receiver: '李*', phone: '138****0000', address: ADDRESS, stage: 'paid' });

function look(ticks: Tick[], messages: ChatMessage[], more: Partial<SightSource> = {}): StepSight {
  const asking = { id: 'asking', text: 'x', why: 'x', phrase: 'ask' };
  const step = { id: 'step', text: 'x', why: 'x', ticks };
  const list: Checklist = { id: 'l', title: 'l', when: [{ stages: ['paid'] }], steps: [asking, step] };
  const order = more.order === undefined ? ORDER : more.order;
  const view = makeView({ orders: order ? [order] : [], messages });
  const sights = lookAtSteps(checklistFamilies([{ language: 'zh-CN', checklists: [list] }]), {
    messages,
    order,
    orderCount: 1,
    values: valuesFromView(view, 0, {}),
    stock: null,
    phrase: (id) => PHRASES.get(id),
    ...more,
  });
  return sights.get('step') as StepSight;
}

const CONFIRMED: Tick[] = [{ confirmed: true, after: ['asking'] }];
const ASKED: [string, string] = ['我 10:20', `跟您核对下：李*，138****0000，${ADDRESS}，对的话我就安排。`];

describe('an order’s field', () => {
  const field = (order: Partial<OrderFacts>, holds?: string) =>
    look([{ field: 'remark', ...(holds ? { holds } : {}) }], [], { order: makeOrder(order) }).seen;

  test('ticks when it was read, and holds the words', () => {
    expect(field({ remark: '换货，换成 L' })).toMatchObject({ how: 'page', field: 'remark' });
    expect(field({ remark: '换货，换成 L' }, '换')).not.toBeNull();
    expect(field({ remark: '加急' }, '换')).toBeNull();
    expect(field({ remark: 'COD agreed' }, 'cod')).not.toBeNull();
  });

  test('one that was not read, or no order, ticks nothing', () => {
    expect(field({ remark: null })).toBeNull();
    expect(field({ remark: '' })).toBeNull();
    expect(look([{ field: 'remark' }], [], { order: null }).seen).toBeNull();
  });

  test('its stage ticks, the unknown one never', () => {
    expect(look([{ stage: ['paid', 'unknown'] }], []).seen).toMatchObject({ how: 'page', field: 'stage' });
    expect(look([{ stage: ['paid', 'unknown'] }], [], { order: makeOrder({ stage: 'unknown' }) }).seen).toBeNull();
  });
});

describe('the stock table', () => {
  const stock = { state: 'enough', left: 12, asOf: '2026-11-20T09:40' } as const;

  test('ticks by what it says', () => {
    expect(look([{ stock: ['enough'] }], [], { stock }).seen).toMatchObject({ how: 'stock', stock });
    expect(look([{ stock: ['out', 'short'] }], [], { stock }).seen).toBeNull();
    expect(look([{ stock: ['enough'] }], []).seen).toBeNull();
  });
});

describe('a line that was sent', () => {
  const sent: Tick[] = [{ sent: 'ask' }];

  test('is known by its words, however long what was filled in', () => {
    expect(look(sent, chat(ASKED)).seen).toMatchObject({ how: 'sent', at: `${DAY}T10:20` });
    expect(look(sent, chat(['我 10:20', '收件信息是云川省青禾市，没问题回我一声。'])).seen).not.toBeNull();
    expect(look(sent, chat(['我 10:20', '好的，马上给您安排'])).seen).toBeNull();
  });

  test('counts only from the agent', () => {
    expect(look(sent, chat(['买家 10:20', ASKED[1]])).seen).toBeNull();
    expect(look(sent, chat(['机器 10:20', ASKED[1]])).seen).toBeNull();
  });

  test('in the agent’s own words when all of them are there', () => {
    const words: Tick[] = [{ sentWords: ['到付', '贵'] }];
    expect(look(words, chat(['我', '到付要贵五块哦'])).seen).toMatchObject({ how: 'sent', at: null });
    expect(look(words, chat(['我', '可以到付的'])).seen).toBeNull();
  });

  test('a line of a day before the order is about something else', () => {
    const order = makeOrder({ ...ORDER, orderedAt: '2026-11-21T08:00' });
    expect(look(sent, chat(ASKED), { order }).seen).toBeNull();
    expect(look(sent, chat(['我', ASKED[1]]), { order }).seen).not.toBeNull();
  });

  test('of two orders it ticks the one that it names', () => {
    const other = makeOrder({ ...ORDER, number: 'A-2', address: '云川省白石市望岳区归帆街6号' });
    expect(look(sent, chat(ASKED), { orderCount: 2 }).seen).not.toBeNull();
    expect(look(sent, chat(ASKED), { orderCount: 2, order: other }).seen).toBeNull();
  });
});

describe('a buyer’s confirmation', () => {
  test('is a yes after the asking, with its words and time', () => {
    const sight = look(CONFIRMED, chat(ASKED, ['买家 10:22', '对的']));
    expect(sight.seen).toMatchObject({ how: 'buyer', words: '对的', at: `${DAY}T10:22` });
    expect(sight.asked).toBeNull();
  });

  test('waits while the buyer is silent', () => {
    const sight = look(CONFIRMED, chat(['买家 10:10', '对的'], ASKED, ['平台 10:21', '请及时回复']));
    expect(sight.seen).toBeNull();
    expect(sight.asked).toMatchObject({ at: `${DAY}T10:20` });
  });

  test('a no is seen as one', () => {
    const sight = look(CONFIRMED, chat(ASKED, ['买家 10:22', '不对，电话换了']));
    expect(sight.seen).toBeNull();
    expect(sight.refused).toMatchObject({ words: '不对，电话换了' });
  });

  test('neither yes nor no ticks nothing', () => {
    const sight = look(CONFIRMED, chat(ASKED, ['买家 10:22', '稍等我看下']));
    expect(sight).toEqual({ seen: null, refused: null, asked: null });
  });

  test('a yes to another question is none', () => {
    expect(look(CONFIRMED, chat(ASKED, ['我 10:21', '要不要发顺丰呢？'], ['买家 10:22', '好的'])).seen).toBeNull();
    expect(look(CONFIRMED, chat(ASKED, ['我 10:21', '您看看对吗？'], ['买家 10:22', '好的'])).seen).not.toBeNull();
    const later = chat(
      ASKED,
      ['买家 10:22', '在忙'],
      ['我 10:23', '要发票吗？'],
      ['买家 10:24', '要的'],
      ['买家 10:24', '是的'],
    );
    expect(look(CONFIRMED, later).seen).toBeNull();
  });

  test('the last clear answer counts', () => {
    const asked = (time: string): [string, string] => [`我 ${time}`, ASKED[1]];
    const taken = chat(ASKED, ['买家 10:22', '对的'], asked('10:30'), ['买家 10:31', '地址不对']);
    expect(look(CONFIRMED, taken).refused).not.toBeNull();
    const given = chat(ASKED, ['买家 10:22', '不对'], asked('10:30'), ['买家 10:31', '没错']);
    expect(look(CONFIRMED, given).seen).not.toBeNull();
    const open = chat(ASKED, ['买家 10:22', '对的'], asked('10:30'));
    expect(look(CONFIRMED, open).seen).not.toBeNull();
  });

  test('of a phrase that no step has', () => {
    const ticks: Tick[] = [{ confirmed: true, after: ['notice'] }];
    expect(look(ticks, chat(['我', '货到付款会贵一些，您能接受吗？'], ['买家', '可以'])).seen).not.toBeNull();
    expect(look(ticks, chat(ASKED, ['买家', '可以'])).seen).toBeNull();
  });
});

describe('the buyer’s turns', () => {
  test('come newest first, with the line before each', () => {
    const messages = chat(
      ['买家', '在吗'],
      ['我', '在的'],
      ['买家', '有货吗'],
      ['机器', '您好'],
      ['买家', '黑色的'],
      ['我', '有的'],
    );
    expect(recentTurns(messages)).toMatchObject([
      { text: '有货吗\n黑色的', previousAgentLine: '在的' },
      { text: '在吗', previousAgentLine: '' },
    ]);
    expect(recentTurns(chat(['我', '在的']))).toEqual([]);
    expect(recentTurns([])).toEqual([]);
  });

  test('at most three', () => {
    const many = Array.from({ length: 8 }, (_, index): [string, string] => [index % 2 ? '我' : '买家', String(index)]);
    expect(recentTurns(chat(...many)).map(({ text }) => text)).toEqual(['6', '4', '2']);
  });
});

describe('the language to write in', () => {
  test('is that of the newest line that shows one', () => {
    expect(spokenLanguage(chat(['买家', '有货吗'], ['买家', 'ok']), 'en')).toBe('zh-CN');
    expect(
      spokenLanguage(chat(['买家', '有货吗'], ['我', 'hello there'], ['买家', 'do you ship abroad']), 'zh-CN'),
    ).toBe('en');
    expect(spokenLanguage(chat(['买家', 'https://shop.example/item/long-name-of-it']), 'zh-CN')).toBe('zh-CN');
    expect(spokenLanguage(chat(['我', 'welcome to our shop'], ['买家', '👍']), 'zh-CN')).toBe('en');
    expect(spokenLanguage([], 'en')).toBe('en');
  });
});

/** With the packs and models that come with the product. */
describe('the starter checklists', () => {
  const packs = starterPacks();
  const all = checklistFamilies(packs);
  const phrases = packs.flatMap((pack) =>
    pack.phrases.map((one) => ({ ...one, pack: pack.id, language: pack.language })),
  );
  const byId = new Map(phrases.map((one) => [one.id, one]));
  const engine = createEngine({ phrases: [], intents: starterIntents(), moves: starterMoves() });

  function play(messages: ChatMessage[], order: OrderFacts | null) {
    const view = makeView({ orders: order ? [order] : [], messages });
    const turns = occasionTurns(
      messages,
      (turn) => engine.intents(turn, 'zh-CN'),
      (turn) => engine.mood(turn, 'zh-CN'),
    );
    const stage = order?.stage ?? 'none';
    const cashOnDelivery = order?.cashOnDelivery ?? null;
    const lists = checklistsFor({ stage, cashOnDelivery, stock: 'unknown', consoleId: 'test', turns }, all, NO_MARKS);
    const sights = lookAtSteps(lists, {
      messages,
      order,
      orderCount: 1,
      values: valuesFromView(view, 0, {}),
      stock: null,
      phrase: (id) => byId.get(id),
    });
    const [first] = lists;
    const states = first ? stepStates(first, marksAfter(NO_MARKS, sights), sights) : [];
    const done = states.filter((state) => state.done).map(({ step }) => step.id);
    return { lists: lists.map(({ id }) => id), done, next: nextStep(states)?.step.id };
  }
  const say = (id: string, order: OrderFacts): string => {
    const values = valuesFromView(makeView({ orders: [order] }), 0, {});
    const text = byId.get(id)?.text ?? '';
    return text.replace(/\{([^}:]+)(?::[^}]*)?\}/g, (_, name) => values[name as 'address'] ?? '');
  };

  test('a paid order: the address is confirmed by the buyer', () => {
    const before = play(chat(['买家', '付好了']), ORDER);
    expect(before.lists[0]).toBe('after-payment');
    const { done } = play(
      chat(['买家', '付好了'], ['我 10:20', say('zh.order-placed.confirm', ORDER)], ['买家 10:22', '对的']),
      ORDER,
    );
    expect(done).toEqual(['paid-address']);
  });

  test('cash on delivery: the notice, a yes, then the call', () => {
    const cod = makeOrder({ ...ORDER, cashOnDelivery: true, amountCents: 12_900, currency: 'CNY' });
    const notice: [string, string] = ['我 10:20', say('zh.cod.more-cost', cod)];
    expect(play([], cod)).toMatchObject({ lists: ['cod', 'after-payment'], done: [], next: 'cod-notice' });
    expect(play(chat(notice), cod)).toMatchObject({ done: ['cod-notice'], next: 'cod-consent' });
    const agreed = play(chat(notice, ['买家 10:21', '可以的']), cod);
    expect(agreed).toMatchObject({ done: ['cod-notice', 'cod-consent'], next: 'cod-confirm' });
  });

  test('cash on delivery refused: order again, and nothing is called in', () => {
    const cod = makeOrder({ ...ORDER, cashOnDelivery: true });
    const refusal = chat(['我 10:20', say('zh.cod.more-cost', cod)], ['买家 10:21', '太贵了，不要到付了']);
    expect(play(refusal, cod)).toMatchObject({ done: ['cod-notice'], next: 'cod-reorder' });
    const { done, next } = play([...refusal, ...chat(['我 10:23', say('zh.cod.reorder', cod)])], cod);
    expect(done).toEqual(['cod-notice', 'cod-reorder']);
    expect(next).toBeUndefined();
  });

  test('an order that does not say how it is paid starts no cash list', () => {
    expect(play([], makeOrder({ ...ORDER, cashOnDelivery: null })).lists).toEqual(['after-payment']);
  });

  test('what the buyer asks opens its list', () => {
    const received = makeOrder({ stage: 'received' });
    expect(play(chat(['买家', '太小了，能换大一码吗']), received).lists).toEqual(['exchange', 'received']);
    expect(play(chat(['买家', '再不解决我就投诉你们，差评']), received).lists[0]).toBe('bad-review');
    expect(play(chat(['买家', '我要退货，怎么退']), received).lists[0]).toBe('refund');
    expect(play(chat(['买家', '可以货到付款吗']), null).lists).toEqual(['cod', 'before-payment']);
  });

  test('an English line ticks the same step', () => {
    const english = play(
      chat(['买家', 'paid'], ['我 10:20', say('en.order-placed.thanks', ORDER)], ['买家 10:21', "yes that's right"]),
      ORDER,
    );
    expect(english.done).toEqual(['paid-address']);
  });
});
