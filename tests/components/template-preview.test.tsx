// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { TemplatePreview } from '../../components/library/TemplatePreview';

const LIBRARY: Record<string, string> = { thdz: '请寄到{return.address}。', a: '{phrase:b}', b: '{phrase:a}' };

function show(text: string, shown: Language = 'zh-CN', language: Language = 'zh-CN'): HTMLElement {
  render(
    <LanguageProvider language={shown}>
      <TemplatePreview
        {...{ text, language }}
        now="2026-11-23T14:05"
        find={(key) => {
          const inner = LIBRARY[key];
          return inner === undefined ? null : { id: key, title: `话术 ${key}`, text: inner };
        }}
        self={{ id: 'self', title: '这一条' }}
      />
    </LanguageProvider>,
  );
  return screen.getByRole('region', { name: shown === 'en' ? 'Preview' : '预览' });
}

const problemsIn = (region: HTMLElement) =>
  within(region)
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the preview', () => {
  test('fills in the sample, marks what was filled in, and names what will be asked', () => {
    const region = show('{buyer:亲}您好，{today+3}到，{choose 哪天:今天|明天}，{ask:身高}，{gift}{phrase:thdz}');
    expect(region).toHaveTextContent('小满您好，11月26日到，今天/明天？，身高？，赠品？请寄到退货地址？。');
    expect(within(region).getByText('小满').closest('mark')).not.toBeNull();
    expect(within(region).getByText('11月26日').closest('mark')).not.toBeNull();
    expect(region).toHaveTextContent('填入前会问：哪天、身高、赠品、退货地址');
    expect(problemsIn(region)).toEqual([]);
  });

  test('shows where the caret will stand, once', () => {
    const region = show('您好，{caret}请稍等{caret}');
    expect(within(region).getAllByRole('img', { name: '光标停在这里' })).toHaveLength(1);
    expect(region).toHaveTextContent('有好几个光标，只有第一个算数');
  });

  test('names what is wrong', () => {
    expect(problemsIn(show('{优惠码}{phrase:nope}{phrase:a}'))).toEqual([
      '看不懂 {优惠码}：没有这个变量，或写得不完整',
      '没有编码为“nope”的话术',
      '话术 话术 a → 话术 b → 话术 a 互相引用',
    ]);
  });

  test('in English', () => {
    const region = show('Hi {buyer}, {today+1w}. {choose:red|blue} {phrase:b}', 'en', 'en');
    expect(region).toHaveTextContent('Hi Robin, Nov 24. red/blue?');
    expect(region).toHaveTextContent('Will ask for: red/blue');
    expect(problemsIn(region)).toEqual(['The phrases 话术 b → 话术 a → 话术 b go in a circle']);
  });
});
