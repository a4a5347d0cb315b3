import type { Texts } from '../i18n/language';

interface StockTexts {
  title: string;
  left: (count: number) => string;
  counted: (time: string) => string;
  days: (days: number) => string;
  undated: string;
  noRow: string;
  variants: string;
  noName: string;
  short: (asked: number, left: number) => string;
  out: string;
  similar: string;
  noted: (name: string, note: string) => string;
  suggest: string;
  checked: string;
  marks: { check: string; short: (left: number) => string; out: string };
}

export const stockTexts: Texts<StockTexts> = {
  'zh-CN': {
    title: '库存',
    left: (count) => `余 ${count}`,
    counted: (time) => `表格 ${time} 更新`,
    days: (days) => `${days} 天前的数`,
    undated: '表格没写盘点时间',
    noRow: '库存表里没有这款，请先核实',
    variants: '各规格不一样，先问清规格',
    noName: '没读到商品名',
    short: (asked, left) => `买家要 ${asked} 件，表格只剩 ${left} 件`,
    out: '表格显示没货',
    similar: '相近的',
    noted: (name, note) => `${name}（${note}）`,
    suggest: '推荐相近款',
    checked: '库存已核',
    marks: { check: '先核库存', short: (left) => `表格只剩 ${left} 件`, out: '表格显示没货' },
  },
  en: {
    title: 'Stock',
    left: (count) => `${count} left`,
    counted: (time) => `table of ${time}`,
    days: (days) => (days === 1 ? 'a day old' : `${days} days old`),
    undated: 'the table does not say when it was counted',
    noRow: 'Not in the stock table: please check',
    variants: 'Differs by option: ask which one',
    noName: 'product name not read',
    short: (asked, left) => `The buyer wants ${asked}, the table says ${left}`,
    out: 'The table says there is none',
    similar: 'Similar',
    noted: (name, note) => `${name} (${note})`,
    suggest: 'Suggest it',
    checked: 'Stock checked',
    marks: { check: 'Check stock first', short: (left) => `Table says ${left} left`, out: 'Table says none left' },
  },
};
