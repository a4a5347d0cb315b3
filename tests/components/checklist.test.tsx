// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Proof, StepSight } from '../../assist/checklist-sight';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { Checklists } from '../../components/panel/Checklists';
import type { ShownChecklist, ShownStep } from '../../components/panel/ChecklistView';

const NOTHING: StepSight = { seen: null, refused: null, asked: null };
const proof = (how: Proof['how'], more: Partial<Proof> = {}): Proof => {
  return { how, at: null, words: null, field: null, stock: null, ...more };
};
const seen = (how: Proof['how'], more: Partial<Proof> = {}): StepSight => ({ ...NOTHING, seen: proof(how, more) });

const step = (id: string, more: Partial<ShownStep> = {}): ShownStep => {
  return { id, text: `做${id}`, why: `因为${id}`, how: null, sight: null, phrase: false, remark: false, ...more };
};
const list = (id: string, ...steps: ShownStep[]): ShownChecklist => {
  return { id, title: id, steps, next: steps.find(({ how }) => how === null)?.id ?? null };
};

const handlers = () => ({ onToggle: vi.fn(), onPhrase: vi.fn(), onRemark: vi.fn(), onSetupAway: vi.fn() });

function show(more: Partial<ComponentProps<typeof Checklists>>, language: Language = 'zh-CN') {
  const act = handlers();
  const element = (next: typeof more) => (
    <LanguageProvider language={language}>
      <Checklists lists={[]} setup={null} setupAway={false} {...act} {...next} />
    </LanguageProvider>
  );
  const { rerender } = render(element(more));
  return { ...act, again: (next: typeof more) => rerender(element(next)) };
}

const heading = (name: RegExp) => screen.getByRole('button', { name });
const item = (text: string) => within(screen.getByText(text).closest('li') as HTMLElement);

describe('checklists', () => {
  it('open the first unfinished one, the others are headings with their progress', async () => {
    const done = list('货到付款', step('一', { how: 'hand' }));
    const open = list('付款后', step('二', { how: 'sent' }), step('三'));
    const other = list('缺货', step('四'));
    show({ lists: [done, open, other] });
    expect(heading(/货到付款/)).toHaveAttribute('aria-expanded', 'false');
    expect(heading(/付款后/)).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('region', { name: '付款后' })).toHaveTextContent('1 / 2');
    expect(screen.queryByText('做四')).not.toBeInTheDocument();
    await userEvent.click(heading(/缺货/));
    expect(screen.getByText('做四')).toBeVisible();
    await userEvent.click(heading(/付款后/));
    expect(screen.queryByText('做三')).not.toBeInTheDocument();
  });

  it('say progress in words to a screen reader', () => {
    show({ lists: [list('Paid', step('a', { how: 'hand' }), step('b'))] }, 'en');
    expect(heading(/1 of 2 steps done/)).toBeVisible();
  });

  it('say how a step was done, with time and words', () => {
    const table = { state: 'enough', left: 12, asOf: '2026-11-20T09:40' } as const;
    const steps = [
      step('一', { how: 'buyer', sight: seen('buyer', { words: '对的', at: '2026-11-20T10:22:31' }) }),
      step('二', { how: 'sent', sight: seen('sent', { at: '2026-11-20T10:20' }) }),
      step('三', { how: 'page', sight: seen('page', { field: 'remark' }) }),
      step('四', { how: 'stock', sight: seen('stock', { stock: table }) }),
      step('五', { how: 'hand', sight: seen('sent') }),
      step('六', { how: 'buyer', sight: NOTHING }),
      step('七', { how: 'sent', sight: seen('sent') }),
    ];
    show({ lists: [list('付款后', ...steps)] });
    expect(item('做一').getByText('买家 10:22 回复“对的”')).toBeVisible();
    expect(item('做二').getByText('10:20 已发')).toBeVisible();
    expect(item('做三').getByText('订单上已有：商家备注')).toBeVisible();
    expect(item('做四').getByText('表格 11-20 09:40 更新，余 12')).toBeVisible();
    expect(item('做五').getByText('手动勾选')).toBeVisible();
    expect(item('做六').getByText('买家已确认')).toBeVisible();
    expect(item('做七').getByText('已发过')).toBeVisible();
    expect(screen.queryByText(/为什么/)).not.toBeInTheDocument();
    expect(within(screen.getByRole('list')).queryByRole('button')).not.toBeInTheDocument();
  });

  it.each([
    ['对的对的就是这个地址麻烦你们快点', '对的对的就是这个地址麻烦你们快点'],
    ['对的对的就是这个地址麻烦你们快点发', '对的对的就是这个地址麻烦你们快点…'],
    ['yes thats correct', 'yes thats correct'],
    ['yes thats correct, please send it to the side door', 'yes thats correct, please send it to the…'],
    ['yes thats correct please do send it to the back', 'yes thats correct please do send it to…'],
    [`ok ${'x'.repeat(50)}`, 'ok…'],
    ['x'.repeat(50), `${'x'.repeat(40)}…`],
  ])('quote %s as %s', (words, quoted) => {
    show({ lists: [list('付款后', step('一', { how: 'buyer', sight: seen('buyer', { words }) }), step('二'))] });
    expect(item('做一').getByText(`买家回复“${quoted}”`)).toBeVisible();
  });

  it('say what an open step waits for, and that the buyer said no', () => {
    const asked = { ...NOTHING, asked: proof('sent', { at: '2026-11-20T10:20' }) };
    const refused = { ...NOTHING, refused: proof('buyer', { words: '太贵了，到付我不要，还是算了吧谢谢' }) };
    show({ lists: [list('到付', step('一', { sight: asked, phrase: true }), step('二', { sight: refused }))] });
    expect(item('做一').getByText('10:20 已发，等买家回复')).toBeVisible();
    expect(item('做二').getByText('买家回复“太贵了，到付我不要，还是算了吧谢…”')).toBeVisible();
    // Neither asking again nor a tick that nobody gave is proposed.
    expect(item('做一').getByRole('button')).toHaveAccessibleName('话术：做一');
    expect(item('做一').getByRole('button')).not.toHaveClass('primary');
  });

  it('give the next step the first button: its words, its remark, or the tick', async () => {
    const steps = [
      step('一', { how: 'hand', phrase: true }),
      step('二', { phrase: true, remark: true }),
      step('三', { phrase: true }),
      step('四', { remark: true }),
      step('五'),
    ];
    const { onPhrase, onRemark, onToggle, again } = show({ lists: [list('付款后', ...steps)] });
    const primary = () => screen.getAllByRole('button').filter((button) => button.classList.contains('primary'));
    expect(primary().map((button) => button.getAttribute('aria-label'))).toEqual(['话术：做二']);
    await userEvent.click(screen.getByRole('button', { name: '话术：做二' }));
    expect(onPhrase).toHaveBeenCalledWith('付款后', '二');
    await userEvent.click(screen.getByRole('button', { name: '备注：做四' }));
    expect(onRemark).toHaveBeenCalledWith('付款后', '四');
    again({ lists: [{ ...list('付款后', ...steps), next: '四' }] });
    expect(primary().map((button) => button.getAttribute('aria-label'))).toEqual(['备注：做四']);
    again({ lists: [{ ...list('付款后', ...steps), next: '五' }] });
    await userEvent.click(screen.getByRole('button', { name: '勾选：做五' }));
    expect(onToggle).toHaveBeenCalledWith('付款后', '五', true);
    expect(screen.getByRole('checkbox', { name: '做五' })).toHaveFocus();
  });

  it('tick and untick by the label, with the reason as description', async () => {
    const { onToggle } = show({ lists: [list('付款后', step('一', { how: 'sent' }), step('二'))] });
    expect(screen.getByRole('checkbox', { name: '做二' })).toHaveAccessibleDescription('为什么：因为二');
    await userEvent.click(screen.getByText('做二'));
    await userEvent.click(screen.getByRole('checkbox', { name: '做一' }));
    expect(onToggle.mock.calls).toEqual([
      ['付款后', '二', true],
      ['付款后', '一', false],
    ]);
  });

  it('keep what the agent opened while the lists change', async () => {
    const [paid, cod] = [list('付款后', step('一')), list('货到付款', step('二'))];
    const { again } = show({ lists: [paid] });
    again({ lists: [cod, paid] });
    expect(heading(/货到付款/)).toHaveAttribute('aria-expanded', 'true');
    expect(heading(/付款后/)).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(heading(/付款后/));
    again({ lists: [paid, cod] });
    expect(heading(/付款后/)).toHaveAttribute('aria-expanded', 'true');
  });
});

describe('the setup list', () => {
  const setup = list('设置清单：练习台', step('一'));

  it('is a heading behind the lists of the chat, and can be put away', async () => {
    const { onSetupAway } = show({ lists: [list('付款后', step('二'))], setup });
    expect(screen.getAllByRole('region').map((one) => one.getAttribute('aria-labelledby'))).toHaveLength(2);
    expect(heading(/设置清单/)).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(heading(/设置清单/));
    await userEvent.click(screen.getByRole('button', { name: '收起，不再显示' }));
    expect(onSetupAway).toHaveBeenCalledWith(true);
  });

  it('is open where no other list applies', () => {
    show({ setup });
    expect(screen.getByText('做一')).toBeVisible();
  });

  it('is reached by a button when it is away, and then stands open', async () => {
    const { onSetupAway, again } = show({ lists: [list('付款后', step('二'))], setup, setupAway: true });
    expect(screen.queryByRole('region', { name: /设置清单/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '设置清单' }));
    expect(onSetupAway).toHaveBeenCalledWith(false);
    again({ lists: [list('付款后', step('二'))], setup, setupAway: false });
    expect(screen.getByText('做一')).toBeVisible();
  });
});
