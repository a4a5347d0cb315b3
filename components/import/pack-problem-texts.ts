import type { PackPart, PartProblem } from '../../assist/pack-content';
import type { PackProblem } from '../../assist/pack-problem';
import type { Language, Texts } from '../i18n/language';

interface PackProblemTexts {
  what: Record<PartProblem['what'], string>;
  parts: Record<PackPart, string>;
  /** Known fields; others are called as in the file. */
  fields: Record<string, string>;
  place: (part: string, index: number, id: string | null) => string;
  field: (name: string) => string;
  end: string;
}

const texts: Texts<PackProblemTexts> = {
  'zh-CN': {
    what: {
      missing: '没有写',
      'wrong-type': '类型不对',
      'bad-form': '写法不对',
      'too-long': '太长',
      'too-many': '太多',
      repeated: '重复',
      'wrong-format': '不是这种文件',
      'newer-format': '由更新版的侧答写成，请先更新',
      'unknown-language': '不认识的语言',
      'unknown-intent': '不认识的意图',
      'unknown-stage': '不认识的订单阶段',
      'unknown-kind': '不认识的用途',
      'unknown-placeholder': '不认识的占位符',
      'duplicate-id': '编号和前面的重复',
      'duplicate-shortcode': '快捷编码和前面的重复',
      'not-a-pattern': '不是能用的规则写法',
      unbounded: '规则里的重复没有上限',
      'too-costly': '规则太费时间',
      backreference: '规则里不能用反向引用',
    },
    parts: {
      pack: '话术包',
      phrases: '话术',
      ladders: '议价阶梯',
      checklists: '流程',
      cautions: '提醒词',
      tables: '表格',
      routines: '流程安排',
      consoles: '后台配置',
    },
    fields: {
      title: '标题',
      text: '内容',
      shortcode: '快捷编码',
      group: '分组',
      tags: '标签',
      examples: '买家问法',
      variants: '其他说法',
      intents: '意图',
      stages: '订单阶段',
      note: '备注',
      images: '图片',
      weekly: '每周时段',
      validFrom: '生效日期',
      validUntil: '失效日期',
      language: '语言',
      kind: '用途',
      id: '编号',
    },
    place: (part, index, id) => (index < 0 ? part : `${part}第 ${index + 1} 项${id === null ? '' : `（${id}）`}`),
    field: (name) => `「${name}」`,
    end: '。',
  },
  en: {
    what: {
      missing: 'is missing',
      'wrong-type': 'is of a wrong type',
      'bad-form': 'is not written as it must be',
      'too-long': 'is too long',
      'too-many': 'has too many entries',
      repeated: 'is there twice',
      'wrong-format': 'is another kind of file',
      'newer-format': 'was written by a newer Chatside; update first',
      'unknown-language': 'is a language that is not known',
      'unknown-intent': 'is an intent that is not known',
      'unknown-stage': 'is an order stage that is not known',
      'unknown-kind': 'is a kind that is not known',
      'unknown-placeholder': 'holds a placeholder that is not known',
      'duplicate-id': 'is an id that was there before',
      'duplicate-shortcode': 'is a shortcode that was there before',
      'not-a-pattern': 'is no pattern that can be used',
      unbounded: 'repeats without a limit',
      'too-costly': 'takes too much time',
      backreference: 'must not refer back to a group',
    },
    parts: {
      pack: 'Pack',
      phrases: 'Phrase',
      ladders: 'Ladder',
      checklists: 'Checklist',
      cautions: 'Caution',
      tables: 'Tables',
      routines: 'Routines',
      consoles: 'Console',
    },
    fields: {},
    place: (part, index, id) => (index < 0 ? part : `${part} ${index + 1}${id === null ? '' : ` (${id})`}`),
    field: (name) => `, “${name}”`,
    end: '.',
  },
};

/** What is wrong in which part of a pack: `话术第 3 项（zh.a）「标题」：太长。` */
export function partProblemText({ part, index, id, field, what }: PartProblem, language: Language): string {
  const t = texts[language];
  const place = `${t.place(t.parts[part], index, id)}${field === '' ? '' : t.field(t.fields[field] ?? field)}`;
  return language === 'en' ? `${place} ${t.what[what]}.` : `${place}：${t.what[what]}。`;
}

/** What is wrong with one phrase: `标题：太长。` */
export function phraseProblemText({ field, what }: PackProblem, language: Language): string {
  const t = texts[language];
  const name = t.fields[field] ?? field;
  return language === 'en' ? `“${name}” ${t.what[what]}.` : `${name}：${t.what[what]}。`;
}
