import { type FoldedText, Writer } from './folded-text';

/**
 * Words that rules look for, with their syllables. People hide one by writing some of its signs in pinyin (`国jia级`, `全wang`, `zuì高`). `*`: the
 * syllables alone are read as the word, too; `~`: so is the word with one initial in it (`京d`), as any word of three signs or more is.
 */
const WORDS = `
  国家级 guo jia ji,世界级 shi jie ji,全网 quan wang,全国 quan guo,全球 quan qiu,全世界 quan shi jie,史上 shi shang,行业 hang ye,同行 tong hang
  最高 zui gao,最低 zui di,最低价 zui di jia,最好 zui hao,最佳 zui jia,最强 zui qiang,最优 zui you,最大 zui da,最便宜 zui pian yi,最高级 zui gao ji
  最先进 zui xian jin,最优惠 zui you hui,第一 di yi,唯一 wei yi,独家 du jia,首家 shou jia,首创 shou chuang,顶级 ding ji,顶尖 ding jian,极品 ji pin
  绝对 jue dui,冠军 guan jun,销量 xiao liang,低价 di jia,底价 di jia,王牌 wang pai,万能 wan neng,无敌 wu di,完美 wan mei,独一无二 du yi wu er
  加我 jia wo,加微 jia wei,加微信 jia wei xin*,加薇 jia wei,微信 wei xin*,微信号 wei xin hao*,加群 jia qun,进群 jin qun,拉群 la qun,扣扣 kou kou*,企鹅 qi e
  电话 dian hua*,手机 shou ji,手机号 shou ji hao*,号码 hao ma,私聊 si liao,名片 ming pian,扫码 sao ma,二维码 er wei ma*,联系 lian xi,好友 hao you
  转账 zhuan zhang*,支付宝 zhi fu bao*,银行卡 yin hang ka*,收款码 shou kuan ma*,红包 hong bao*,现金 xian jin,线下 xian xia,私下 si xia,平台 ping tai
  好评 hao ping*,好评返现 hao ping fan xian*,返现 fan xian*,五星 wu xing,晒图 shai tu,截图 jie tu,评价 ping jia,免单 mian dan,返利 fan li,差评 cha ping
  淘宝 tao bao*~,天猫 tian mao*~,京东 jing dong*~,拼多多 pin duo duo*,抖音 dou yin*~,快手 kuai shou*,闲鱼 xian yu~,小红书 xiao hong shu*,微店 wei dian
  垃圾 la ji,傻逼 sha bi*,脑残 nao can*,智障 zhi zhang,白痴 bai chi,废物 fei wu,滚蛋 gun dan,神经病 shen jing bing*,去死 qu si,贱人 jian ren*,有病 you bing
  保证 bao zheng,一定 yi ding,肯定 ken ding,必过 bi guo,包过 bao guo,治好 zhi hao,根治 gen zhi,治愈 zhi yu,便宜 pian yi,稳赚 wen zhuan,包治 bao zhi
`;

const LONGEST_SIDE = 3;

/** Every way to write one of the signs as itself or as its syllable. */
const waysOf = (signs: readonly string[], syllables: readonly string[]): string[] =>
  signs.reduce<string[]>((heads, sign, at) => heads.flatMap((head) => [head + sign, head + syllables[at]]), ['']);

const initialsOf = (signs: readonly string[], syllables: readonly string[]): string[] =>
  signs.map((_, at) => signs.map((sign, other) => (other === at ? syllables[at]?.charAt(0) : sign)).join(''));

interface Row {
  word: string;
  syllables: string[];
  marks: string;
}

/** The words that are looked for, each with its syllables: `国家级`, `guo jia ji`. */
export const MIXED_WORDS: readonly Row[] = WORDS.trim()
  .split(/,|\n\s*/)
  .map((row) => {
    const marks = /[*~]*$/.exec(row)?.[0] ?? '';
    const [word = '', ...syllables] = row.slice(0, row.length - marks.length).split(' ');
    return { word, syllables, marks };
  });

function waysOfRow({ word, syllables, marks }: Row): [string, string][] {
  const signs = [...word];
  const alone = syllables.join('');
  const ways = waysOf(signs, syllables).filter((way) => way !== word && (way !== alone || marks.includes('*')));
  const short = marks.includes('~') || signs.length > 2 ? initialsOf(signs, syllables) : [];
  return [...ways, ...short].map((way) => [way, word]);
}

const WORD_BY: ReadonlyMap<string, string> = new Map(MIXED_WORDS.flatMap(waysOfRow));

/** A place between letters of one run: no word ends there. */
const INSIDE = /^[a-z]{2}$/;

interface Found {
  start: number;
  end: number;
  word: string;
}

/** The longest word that is written around the Latin letters at `[from, to)`; not before `least`. */
function wordAround(text: string, from: number, to: number, least: number): Found | null {
  for (let start = Math.max(least, from - LONGEST_SIDE); start <= from; start += 1) {
    for (let end = Math.min(text.length, to + LONGEST_SIDE + 4); end >= to; end -= 1) {
      const word = INSIDE.test(text.slice(end - 1, end + 1)) ? undefined : WORD_BY.get(text.slice(start, end));
      if (word) return { start, end, word };
    }
  }
  return null;
}

/** The text with words in signs that were written in pinyin in part: `国jia级` → `国家级`. */
export function unmixed(tight: FoldedText): FoldedText {
  let writer: Writer | null = null;
  let at = 0;
  for (const { index, 0: letters } of tight.text.matchAll(/[a-z]+/g)) {
    if (index < at) continue;
    const found = wordAround(tight.text, index, index + letters.length, at);
    if (!found) continue;
    writer ??= new Writer();
    for (; at < found.start; at += 1) writer.copy(tight, at);
    writer.push(found.word, tight.from[found.start] ?? 0, tight.to[found.end - 1] ?? 0);
    at = found.end;
  }
  if (!writer) return tight;
  for (; at < tight.text.length; at += 1) writer.copy(tight, at);
  return writer.done();
}
