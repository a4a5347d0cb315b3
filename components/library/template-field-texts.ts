import type { Texts } from '../i18n/language';

/** A form as it is offered: `over` is the part of `written` that is typed over. */
interface FormOffer {
  label: string;
  written: string;
  over: string | null;
}

/** What can be put into a template besides values. */
export const offerTexts: Texts<{ forms: FormOffer[] }> = {
  'zh-CN': {
    forms: [
      { label: '选一个', written: '{选择：今天|明天}', over: '今天|明天' },
      { label: '填一格', written: '{填写：身高}', over: '身高' },
      { label: '今天的日期', written: '{今天}', over: null },
      { label: '几天后的日期', written: '{今天+3}', over: '3' },
      { label: '几个工作日后（跳过周末，不认识节假日）', written: '{今天+3工作日}', over: '3' },
      { label: '几分钟后的时间', written: '{现在+30分钟}', over: '30' },
      { label: '填入后光标停在这里', written: '{光标}', over: null },
      { label: '插入另一条话术', written: '{话术：编码}', over: '编码' },
    ],
  },
  en: {
    forms: [
      { label: 'One of several', written: '{choose:today|tomorrow}', over: 'today|tomorrow' },
      { label: 'A field to fill in', written: '{ask:height}', over: 'height' },
      { label: 'Date of today', written: '{today}', over: null },
      { label: 'Date some days later', written: '{today+3}', over: '3' },
      {
        label: 'Date some working days later (skips weekends, knows no holidays)',
        written: '{today+3 working days}',
        over: '3',
      },
      { label: 'Time some minutes later', written: '{now+30 minutes}', over: '30' },
      { label: 'Caret stands here afterwards', written: '{caret}', over: null },
      { label: 'Put another phrase in', written: '{phrase:shortcode}', over: 'shortcode' },
    ],
  },
};

interface FieldTexts {
  insert: string;
  list: string;
  found: (count: number) => string;
  hint: string;
}

export const fieldTexts: Texts<FieldTexts> = {
  'zh-CN': {
    insert: '插入变量',
    list: '变量',
    found: (count) => (count === 0 ? '' : `${count} 个变量可选，上下键选择，回车插入`),
    hint: '没读到时怎么说，写在冒号后面：{买家：亲}',
  },
  en: {
    insert: 'Insert variable',
    list: 'Variables',
    found: (count) => (count === 0 ? '' : `${count} variables: arrow keys choose, Enter inserts`),
    hint: 'What to say when nothing was read goes behind a colon: {buyer:there}',
  },
};

interface PreviewTexts {
  title: string;
  sample: string;
  asks: string;
  caret: string;
  manyCarets: string;
  unknown: (braces: string) => string;
  problems: string;
}

export const previewTexts: Texts<PreviewTexts> = {
  'zh-CN': {
    title: '预览',
    sample: '用一张虚构的示例订单填好',
    asks: '填入前会问：',
    caret: '光标停在这里',
    manyCarets: '有好几个光标，只有第一个算数',
    unknown: (braces) => `看不懂 ${braces}：没有这个变量，或写得不完整`,
    problems: '要改的地方',
  },
  en: {
    title: 'Preview',
    sample: 'Filled in from an invented sample order',
    asks: 'Will ask for: ',
    caret: 'The caret stands here',
    manyCarets: 'There are several carets: only the first counts',
    unknown: (braces) => `${braces} is not understood: no such variable, or not complete`,
    problems: 'To be mended',
  },
};
