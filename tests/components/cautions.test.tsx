// @vitest-environment happy-dom
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { Cautions } from '../../entrypoints/library/Cautions';
import { changeOwnCautions, readOwnCautions } from '../../storage/own-cautions';

async function show(language: Language = 'zh-CN'): Promise<void> {
  render(
    <LanguageProvider language={language}>
      <Cautions />
    </LanguageProvider>,
  );
  await screen.findByRole('region', { name: language === 'en' ? 'Words of your shop' : '店里的违禁词' });
}

const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const own = async () => (await readOwnCautions()).own;

async function write(words: string, why: string, better = ''): Promise<void> {
  await userEvent.clear(field('不许说的词'));
  if (words) await userEvent.type(field('不许说的词'), words);
  await userEvent.clear(field('为什么'));
  if (why) await userEvent.type(field('为什么'), why);
  await userEvent.clear(field('换成什么说法'));
  if (better) await userEvent.type(field('换成什么说法'), better);
}

async function add(words: string, why = '做不到', better = ''): Promise<void> {
  await press('加一条');
  await write(words, why, better);
  await press('保存');
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the rules that come with the product', () => {
  it('stand by family, each with why, source, date and a switch', async () => {
    await show();
    await userEvent.click(screen.getByText('站外联系与交易'));
    const list = within(screen.getByRole('list', { name: '站外联系与交易' }));
    const rule = list.getByRole('checkbox', { name: '启用：微信：加V、薇信、绿泡泡' }).closest('li');
    expect(rule).toHaveTextContent('平台不允许把买家引到站外联系');
    expect(rule).toHaveTextContent('填入前再问一次');
    expect(rule).toHaveTextContent(/依据：.+（\d{4}-\d{2}-\d{2} 查）/);
    expect(rule).toHaveTextContent(/拼多多.* · 依据：/);
  });

  it('are switched off and on again, and hold at once', async () => {
    await show();
    await userEvent.click(screen.getByText('绝对化用语'));
    const toggle = screen.getByRole('checkbox', { name: '启用：最低价、最便宜' });
    const tried = field('试一试：粘贴一句话，看会提醒什么');
    await userEvent.type(tried, '这个最便宜哦');
    expect(screen.getByText('最便宜')).toBeVisible();
    expect(toggle).toBeChecked();
    await userEvent.click(toggle);
    expect(await screen.findByText('“最低价、最便宜”已关掉，不再提醒')).toBeVisible();
    await waitFor(() => expect(toggle).not.toBeChecked());
    expect((await readOwnCautions()).off).toEqual(['absolute.lowest']);
    expect(screen.getByText('8 条，关掉 1 条')).toBeVisible();
    expect(screen.getByText('没有要提醒的')).toBeVisible();
    await userEvent.click(toggle);
    await waitFor(() => expect(toggle).toBeChecked());
    expect((await readOwnCautions()).off).toEqual([]);
  });
});

describe("the shop's own words", () => {
  it('are written down, one in a line, and found at once', async () => {
    await show();
    expect(screen.getByText(/还没有。点“加一条”/)).toBeVisible();
    await press('加一条');
    expect(field('不许说的词')).toHaveFocus();
    await write('纯手工{enter}包退包换', '做不到', '七天内可退换');
    await userEvent.click(screen.getByRole('radio', { name: '填入前再问一次' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '抖店飞鸽' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '抖店飞鸽' }));
    await press('保存');
    expect(await screen.findByText('“纯手工 等 2 个词”已保存，面板里马上生效')).toBeVisible();
    expect(await own()).toMatchObject([
      {
        words: ['纯手工', '包退包换'],
        why: { 'zh-CN': '做不到', en: '做不到' },
        better: { 'zh-CN': '七天内可退换' },
        level: 'ask',
        source: '店里的规定',
      },
    ]);
    expect((await own())[0]?.consoles).toBeUndefined();
    await userEvent.type(field('试一试：粘贴一句话，看会提醒什么'), '我们纯手工');
    const status = screen.getByText('纯手工', { selector: 'q' }).closest('li');
    expect(status).toHaveTextContent('做不到 可以说：七天内可退换');
  });

  it('that cannot hold are refused, with what to do, and nothing is written', async () => {
    await show();
    await press('加一条');
    await press('保存');
    expect(screen.getByRole('alert')).toHaveTextContent('还没有写词：请写至少一个，每行一个');
    expect(field('不许说的词')).toHaveFocus();
    await write('纯手工', '');
    await press('保存');
    expect(screen.getByRole('alert')).toHaveTextContent('请写一句为什么');
    expect(field('为什么')).toHaveFocus();
    await write('纯手工', '做不到', '纯手工缝边');
    await press('保存');
    expect(field('换成什么说法')).toHaveAccessibleDescription(/换成的说法里还有“纯手工”/);
    expect(await own()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('are changed in their place', async () => {
    await show();
    await add('甲词');
    await screen.findByText('“甲词”已保存，面板里马上生效');
    await add('乙词');
    await userEvent.click(await screen.findByRole('button', { name: '修改：甲词' }));
    const form = screen.getByRole('form', { name: '修改：甲词' });
    expect(field('不许说的词')).toHaveValue('甲词');
    await userEvent.type(field('不许说的词'), '语');
    await userEvent.click(within(form).getByRole('checkbox', { name: '抖店飞鸽' }));
    await press('保存');
    expect(await screen.findByRole('button', { name: '修改：甲词语' })).toBeVisible();
    expect((await own()).map(({ words, consoles }) => [words, consoles])).toEqual([
      [['甲词语'], ['feige']],
      [['乙词'], undefined],
    ]);
  });

  it('are deleted, and come back in their place as they were', async () => {
    await show();
    await add('甲词');
    await screen.findByRole('button', { name: '删除：甲词' });
    await add('乙词');
    await screen.findByRole('button', { name: '删除：乙词' });
    await userEvent.click(screen.getByRole('checkbox', { name: '启用：甲词' }));
    await press('删除：甲词');
    expect(await screen.findByText('“甲词”已删除，可以撤销')).toBeVisible();
    expect((await own()).map(({ words }) => words)).toEqual([['乙词']]);
    await press('撤销');
    expect(await screen.findByText('“甲词”已恢复')).toBeVisible();
    expect((await own()).map(({ words }) => words)).toEqual([['甲词'], ['乙词']]);
    expect(screen.getByRole('checkbox', { name: '启用：甲词' })).not.toBeChecked();
    expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
  });

  it('follow what another page did', async () => {
    await show();
    await changeOwnCautions(({ own: rules }) => ({ own: rules, off: ['rude.zh'] }));
    await userEvent.click(screen.getByText('不礼貌的话'));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: '启用：骂人、嫌弃买家的话' })).not.toBeChecked());
  });

  it('that cannot be written say so', async () => {
    await show();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('quota'));
    await add('甲词');
    expect(await screen.findByText(/没有成功，规则还是原来的样子/)).toBeVisible();
    expect(await own()).toEqual([]);
  });

  it('are named in English too', async () => {
    await show('en');
    await press('Add a rule');
    await userEvent.type(field('Words to avoid'), 'hand made');
    await userEvent.type(field('Why'), 'We cannot');
    await press('Save');
    expect(await screen.findByText('“hand made” is saved and in force in the panel')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'On: hand made' })).toBeChecked();
  });

  it('can be tried where they hold', async () => {
    await show();
    await press('加一条');
    await write('纯手工', '做不到');
    await userEvent.click(screen.getByRole('checkbox', { name: '抖店飞鸽' }));
    await press('保存');
    expect(await screen.findByText('只在：抖店飞鸽')).toBeVisible();
    await userEvent.type(field('试一试：粘贴一句话，看会提醒什么'), '纯手工');
    expect(screen.getByText('没有要提醒的')).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '在哪个后台' }), '抖店飞鸽');
    expect(screen.getByText('纯手工', { selector: 'q' })).toBeVisible();
  });
});
