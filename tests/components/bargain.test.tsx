// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { BargainWhy } from '../../assist/bargain-why';
import { fillTemplate } from '../../assist/fill';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { type BargainActions, BargainStrip, type ShownBargain } from '../../components/panel/BargainStrip';
import { bargainTexts } from '../../components/panel/bargain-texts';

const BARGAIN: ShownBargain = {
  round: 2,
  rungs: [
    { id: 'hold', state: 'done' },
    { id: 'price', state: 'now' },
  ],
  buyerCents: 8500,
  oursCents: 9900,
  lowestCents: 9500,
  floorCents: 9200,
  currency: 'CNY',
  step: {
    title: '让一小步',
    why: [
      { kind: 'too-low', offerCents: 8500, lowestCents: 9500 },
      { kind: 'asked', times: 2 },
    ],
    parts: fillTemplate('这单我给您算{offer.price}', { 'offer.price': '¥97.10' }),
    caution: null,
    put: false,
    canSkip: false,
  },
  others: [],
  candidates: null,
  secondsLeft: null,
  request: null,
  asked: null,
};

function show(part: Partial<ShownBargain> = {}, language: Language = 'zh-CN', asking = false) {
  const actions = {
    onInsert: vi.fn(),
    onSkipSee: vi.fn(),
    onChoose: vi.fn(),
    onAnswers: vi.fn(),
    onCopyAnswers: vi.fn(),
    onCancel: vi.fn(),
    onMeant: vi.fn(),
    onRequest: vi.fn(),
    onRequested: vi.fn(),
    onAnswer: vi.fn(),
    faultOf: vi.fn((): ReturnType<BargainActions['faultOf']> => null),
  };
  render(
    <LanguageProvider language={language}>
      <BargainStrip bargain={{ ...BARGAIN, ...part }} asking={asking} actions={actions} />
    </LanguageProvider>,
  );
  return { actions, strip: screen.getByRole('region', { name: bargainTexts[language].strip }) };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('the strip', () => {
  it('shows the round, both sides, how far the agent may go, the step and why', async () => {
    const { strip, actions } = show();
    expect(within(strip).getByRole('heading', { level: 2 })).toHaveTextContent('第 2 轮');
    for (const figure of ['对方 ¥85.00', '我方 ¥99.00', '可到 ¥95.00']) expect(strip).toHaveTextContent(figure);
    // Each by itself: a line may break between them, not within one.
    expect(screen.getByText('可到 ¥95.00', { selector: 'span > span' })).toBeVisible();
    expect(strip).toHaveTextContent('让一小步 这单我给您算¥97.10');
    expect(strip).toHaveTextContent('对方出价 ¥85.00，低于可让到的 ¥95.00 · 第 2 次问价');
    await press('填入');
    expect(actions.onInsert).toHaveBeenCalledOnce();
  });

  it('never shows the floor while nobody is asked for it', () => {
    expect(show().strip).not.toHaveTextContent('92.00');
  });

  it('says when there is no price at all', () => {
    const { strip } = show({ lowestCents: null, buyerCents: null });
    expect(strip).toHaveTextContent('没有底价，只用话术');
    expect(strip).not.toHaveTextContent('可到');
  });

  it('says that a step was put already, and puts it once more', async () => {
    const step = {
      title: '让一小步',
      why: [{ kind: 'put' as const }],
      parts: BARGAIN.step?.parts ?? null,
      caution: null,
    };
    const { actions } = show({ step: { ...step, put: true, canSkip: false } });
    expect(screen.queryByRole('button', { name: '填入' })).toBeNull();
    await press('再填一次');
    expect(actions.onInsert).toHaveBeenCalledOnce();
  });

  it('has an end', () => {
    expect(show({ step: null }).strip).toHaveTextContent('阶梯走完了');
  });

  it('asks for the blanks of its words in place', async () => {
    const parts = fillTemplate('给您添上{gift}', {});
    const step = { title: '加份心意', why: [], caution: null, put: false, canSkip: false };
    const { actions } = show({ step: { ...step, parts } }, 'zh-CN', true);
    await userEvent.type(screen.getByRole('textbox', { name: '请填：赠品' }), '收纳袋{enter}');
    expect(actions.onAnswers).toHaveBeenCalledWith({ gift: '收纳袋' });
  });
});

describe('another step', () => {
  const others = [
    { id: 'reason', title: '说清价在哪里', cents: null, beyond: false },
    { id: 'price-2', title: '再让一步', cents: 9420, beyond: true },
  ];

  it('is any that is left, with its price and whose it is to grant', async () => {
    const { actions, strip } = show({ others });
    const menu = within(strip).getByRole('button', { name: '换一步' });
    expect(menu).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(menu);
    const list = screen.getByRole('list', { name: '其他步骤' });
    expect(
      within(list)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['说清价在哪里', '再让一步¥94.20 · 要问组长']);
    await userEvent.click(within(list).getByRole('button', { name: /再让一步/ }));
    expect(actions.onChoose).toHaveBeenCalledWith('price-2');
    expect(menu).toHaveAttribute('aria-expanded', 'false');
  });

  it('is not offered when none is left', () => {
    show();
    expect(screen.queryByRole('button', { name: '换一步' })).toBeNull();
  });
});

describe('an amount that is unclear', () => {
  it('is asked for: one of the readings, another amount, or none', async () => {
    const { actions } = show({ candidates: [2500, 8500], step: null });
    expect(screen.getByRole('group', { name: /对方说的是哪个价/ })).toBeVisible();
    await press('¥85.00');
    expect(actions.onMeant).toHaveBeenLastCalledWith(8500);
    await press('都不是');
    expect(actions.onMeant).toHaveBeenLastCalledWith('none');
    await userEvent.type(screen.getByRole('textbox', { name: '别的金额' }), '八十{enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('请填一个金额');
    expect(actions.onMeant).toHaveBeenCalledTimes(2);
    await userEvent.clear(screen.getByRole('textbox', { name: '别的金额' }));
    await userEvent.type(screen.getByRole('textbox', { name: '别的金额' }), '80{enter}');
    expect(actions.onMeant).toHaveBeenLastCalledWith(8000);
  });
});

describe('asking the lead', () => {
  const request = {
    product: '桌面护眼台灯 白色',
    list: '¥99.00',
    floor: '¥92.00',
    alone: '¥95.00',
    ours: '¥97.10',
    offer: '¥85.00',
    asked: '¥94.20',
    extra: null,
    round: 3,
  };

  it('makes a request with all that the lead needs', async () => {
    const { actions } = show({ request });
    const text =
      '【议价请示】\n商品：桌面护眼台灯 白色\n标价：¥99.00，底价：¥92.00，我能定到：¥95.00\n已谈 3 轮，我方报到 ¥97.10，对方出 ¥85.00\n想给到 ¥94.20，可以吗？';
    expect(screen.getByRole('textbox', { name: '给组长的话' })).toHaveValue(text);
    await press('复制去问');
    expect(actions.onRequest).toHaveBeenCalledWith(text);
  });

  it('makes one for an extra, in English too', () => {
    show({ request: { ...request, asked: null, extra: 'postage', ours: null, offer: null } }, 'en');
    const box = screen.getByRole('textbox', { name: 'Words for the lead' }) as HTMLTextAreaElement;
    expect(box.value.split('\n').slice(-2)).toEqual(['Round 3', 'May I give free shipping?']);
  });

  it('takes yes, no, or another amount', async () => {
    const { actions } = show({ asked: { cents: 9420, gives: null } });
    const group = screen.getByRole('group', { name: '组长怎么说？（¥94.20）' });
    await userEvent.click(within(group).getByRole('button', { name: '同意' }));
    await userEvent.click(within(group).getByRole('button', { name: '不同意' }));
    await userEvent.type(within(group).getByRole('textbox', { name: '另一个价' }), '96.5{enter}');
    expect(actions.onAnswer.mock.calls).toEqual([
      [{ kind: 'yes' }],
      [{ kind: 'no' }],
      [{ kind: 'amount', cents: 9650 }],
    ]);
  });

  it('refuses an amount below the floor, and says why', async () => {
    const { actions } = show({ asked: { cents: 9420, gives: null } });
    actions.faultOf.mockReturnValue('below-floor');
    const box = screen.getByRole('textbox', { name: '另一个价' });
    await userEvent.type(box, '90{enter}');
    expect(actions.faultOf).toHaveBeenCalledWith(9000);
    expect(screen.getByRole('alert')).toHaveTextContent('低于底价 ¥92.00，不能报');
    expect(box).toBeInvalid();
    expect(actions.onAnswer).not.toHaveBeenCalled();
  });

  it('asks for no amount where postage was asked for', () => {
    show({ asked: { cents: null, gives: 'postage' } });
    expect(screen.getByRole('group', { name: '组长怎么说？（免运费）' })).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('the wait', () => {
  it('is shown and reminds', () => {
    show({ secondsLeft: 12 });
    expect(screen.getByRole('timer', { name: '让对方等的时间' })).toHaveTextContent('等 12 秒');
  });

  it('decides nothing when it is over', () => {
    show({ secondsLeft: 0 });
    expect(screen.getByRole('timer')).toHaveTextContent('时间到，可以回了');
    expect(screen.getByRole('button', { name: '填入' })).toBeEnabled();
  });

  it('may be left out before it begins', async () => {
    const step = {
      title: '让一小步',
      why: [],
      parts: fillTemplate('您稍等', {}),
      caution: null,
      put: false,
      canSkip: true,
    };
    const { actions } = show({ step });
    await press('直接报价');
    expect(actions.onSkipSee).toHaveBeenCalledOnce();
  });
});

describe('the reasons', () => {
  const reasons: BargainWhy[] = [
    { kind: 'asked', times: 3 },
    { kind: 'move', move: 'compare' },
    { kind: 'move', move: 'threat' },
    { kind: 'too-low', offerCents: 8500, lowestCents: 9500 },
    { kind: 'enough', offerCents: 9600 },
    { kind: 'gives', cents: 200 },
    { kind: 'beyond', lowestCents: 9500 },
    { kind: 'beyond', lowestCents: null },
    ...(
      [
        'no-floor',
        'no-room',
        'last',
        'extra',
        'changed',
        'agreed',
        'granted',
        'refused',
        'put',
        'see',
        'waiting',
      ] as const
    ).map((kind) => ({ kind })),
  ];

  it.each(['zh-CN', 'en'] as const)('each have words of their own in %s', (language) => {
    const said = reasons.map((reason) => bargainTexts[language].why(reason, (cents) => `¥${cents / 100}`));
    expect(new Set(said).size).toBe(reasons.length);
    for (const words of said) expect(/[一-鿿]/.test(words)).toBe(language === 'zh-CN');
  });
});
