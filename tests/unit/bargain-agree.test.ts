import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Agreement, agreementIn, saidBetween, speaksOfPrice, withAgreement } from '../../assist/bargain-agree';
import { askLead, type BargainState, type Proposal, propose, putToBuyer, startBargain } from '../../assist/ladder';
import { PRICES, scene } from './ladder-scene';
import { makeMessage } from './make-view';

describe('a turn that does nothing but agree', () => {
  test.each<[text: string, agreement: Agreement | null]>([
    ['哎行吧行吧', 'plain'],
    ['好吧', 'plain'],
    ['可以的，谢谢老板', 'plain'],
    ['成', 'plain'],
    ['ＯＫ！', 'plain'],
    ['那就这样吧', 'firm'],
    ['哎行吧行吧\n拍了 你改下价', 'firm'],
    ['我拍下了，还没付款', 'firm'],
    ['就这个价吧', 'firm'],
    ['ok then, thanks', 'plain'],
    ['fine', 'plain'],
    ['deal!', 'firm'],
    ['fine I’ll take it', 'firm'],
    ['ordered it, please change the price', 'firm'],
    ['', null],
    ['哦哦', null],
    ['thanks', null],
    ['可以吗', null],
    ['行不行', null],
    ['ok?', null],
    ['好吧那算了', null],
    ['可以再少点', null],
    ['好的，改地址', null],
    ['ok but throw in shipping', null],
    ['hmm ok\nlet me think about it', null],
    [`${'好的'.repeat(40)}`, null],
  ])('%j → %s', (text, agreement) => {
    expect(agreementIn(text)).toBe(agreement);
  });

  test('another word takes it back, wherever it stands', () => {
    const words = fc.array(fc.constantFrom('行吧', '好的', '拍了', '那就这样', '亲', '可以'), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(agreementIn([...before, '包邮', ...after].join(' '))).toBeNull();
        const agrees = [...before, ...after].some((word) => word !== '亲');
        expect(agreementIn([...before, ...after].join('')) !== null).toBe(agrees);
      }),
    );
  });
});

test('what was said between two turns of the buyer, and whether it speaks of a price', () => {
  const messages = [
    makeMessage('1', '最低¥90', 'seller'),
    makeMessage('2', '再少点'),
    makeMessage('3', '给您¥94.20', 'seller'),
    makeMessage('4', '您看现在定吗', 'seller'),
    makeMessage('5', '行吧'),
    makeMessage('6', '拍了'),
  ];
  expect(saidBetween(messages)).toBe('给您¥94.20\n您看现在定吗');
  expect(saidBetween(messages.slice(4))).toBe('');
  expect(speaksOfPrice(saidBetween(messages))).toBe(true);
  expect(speaksOfPrice('I can do $84.70')).toBe(true);
  expect(speaksOfPrice('今天发货哦')).toBe(false);
});

describe('agreeing to what the haggle came to', () => {
  const START = startBargain();
  const NAMED: BargainState = { ...START, round: 2, done: ['hold', 'price-1'], ours: [12650] };
  const PRICE = '这单给您¥126.50';
  const moves = (
    state: BargainState,
    text: string,
    said = PRICE,
    found: Parameters<typeof withAgreement>[0]['moves'] = [],
  ) => withAgreement({ state, moves: found, turn: 3, text, said });

  test('plain words agree to a price that was just named, firm ones also later', () => {
    expect(moves(NAMED, '行吧')).toEqual(['accept']);
    expect(moves(NAMED, '行吧', '今天发货哦')).toEqual([]);
    expect(moves(NAMED, '拍了', '今天发货哦')).toEqual(['accept']);
    expect(moves({ ...START, done: ['postage'], given: ['postage'] }, '行吧', '运费给您免了，价格不变哦')).toEqual([
      'accept',
    ]);
  });

  test('nothing is agreed to where nothing was named', () => {
    expect(moves({ ...START, done: ['hold'] }, '拍了')).toEqual([]);
    expect(withAgreement({ state: NAMED, moves: [], turn: null, text: '', said: PRICE })).toEqual([]);
    expect(moves(NAMED, '再少点', PRICE, ['ask_discount'])).toEqual(['ask_discount']);
  });

  test('while the answer of the lead is open, ok means: I wait', () => {
    const rung = PRICES.rungs.find(({ kind }) => kind === 'price') ?? null;
    const asked = askLead(NAMED, { rung, offerCents: 12270, gives: null, step: 1 }, 5000);
    expect(moves(asked, 'ok', PRICE, ['accept'])).toEqual([]);
    expect(moves({ ...NAMED, see: { rungId: 'price-2', at: 5000 } }, '好的', PRICE, ['accept'])).toEqual([]);
    expect(moves(asked, '那就这样，拍了')).toEqual(['accept']);
  });

  test('a haggle is closed once', () => {
    const now = scene({ ladder: PRICES, state: NAMED, moves: moves(NAMED, '行吧'), turn: 3 });
    const close = propose(now) as Proposal;
    expect(close).toMatchObject({ phase: 'close', offerCents: 12650, phraseIds: ['close.words', 'close.price'] });
    const closed = putToBuyer(now, close, 9000);
    expect(moves(closed, '行吧')).toEqual(['accept']);
    expect(withAgreement({ state: closed, moves: ['accept'], turn: 4, text: '好的', said: PRICE })).toEqual([]);
  });
});
