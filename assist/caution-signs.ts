/**
 * Signs that stand for others when people hide words: each row is what is meant, then what is written for it. Full width, circled and
 * mathematical letters are not here, Unicode's compatibility forms know them; accents are dropped.
 */
const MEANT: readonly (readonly [meant: string, written: string])[] = [
  // Letters of other scripts that look like Latin ones.
  ['a', 'аαɑ'],
  ['b', 'вЬβ'],
  ['c', 'сϲ'],
  ['e', 'еє'],
  ['i', 'іιı'],
  ['k', 'кκ'],
  ['n', 'пη'],
  ['o', 'оο'],
  ['p', 'рρ'],
  ['q', 'ԛ'],
  ['s', 'ѕ'],
  ['t', 'тτ'],
  ['u', 'υ'],
  ['v', 'νѵ∨√ˇ'],
  ['w', 'ԝωш'],
  ['x', 'хχ×✕✖❌'],
  ['y', 'уγ'],
  // Pictures.
  ['♥', '❤♡💗💕💚🧡💛💙💜🖤🤍🤎💓💞💘💝💖❣💟🩷🩵🩶'],
  ['★', '☆⭐🌟✩✪✭'],
  ['+', '➕➜✚╋'],
  ['企鹅', '🐧'],
  ['卫星', '🛰'],
  // Traditional forms of letters that the rules are about.
  ['个', '個'],
  ['们', '們'],
  ['这', '這'],
  ['里', '裡裏'],
  ['给', '給'],
  ['发', '發'],
  ['红', '紅'],
  ['图', '圖'],
  ['赠', '贈'],
  ['赞', '讚贊'],
  ['评', '評'],
  ['返', '迀'],
  ['现', '現'],
  ['级', '級'],
  ['国', '國'],
  ['内', '內'],
  ['价', '價'],
  ['网', '網'],
  ['销', '銷'],
  ['转', '轉'],
  ['账', '賬帳'],
  ['宝', '寶寳'],
  ['银', '銀'],
  ['号', '號'],
  ['码', '碼'],
  ['维', '維'],
  ['扫', '掃'],
  ['链', '鏈'],
  ['线', '線'],
  ['电', '電'],
  ['话', '話'],
  ['机', '機'],
  ['东', '東'],
  ['猫', '貓'],
  ['讯', '訊'],
  ['联', '聯'],
  ['系', '係繫'],
  ['邮', '郵'],
  ['卫', '衛'],
  ['绿', '綠'],
  ['业', '業'],
  ['别', '別'],
  ['单', '單'],
  ['顶', '頂'],
  ['极', '極'],
  ['独', '獨'],
  ['无', '無'],
  ['绝', '絕'],
  ['终', '終'],
  ['万', '萬'],
  ['赖', '賴'],
  ['妈', '媽'],
  ['脑', '腦'],
  ['残', '殘'],
  ['滚', '滾'],
  ['买', '買'],
  ['卖', '賣'],
  ['穷', '窮'],
  ['没', '沒'],
  ['请', '請'],
  ['说', '說'],
  ['钱', '錢'],
  ['删', '刪'],
  ['点', '點'],
];

export const MEANT_BY: ReadonlyMap<string, string> = new Map(
  MEANT.flatMap(([meant, written]) => [...written].map((sign) => [sign, meant] as const)),
);

/** Numerals in words and in the forms used on cheques. */
export const DIGIT_OF: ReadonlyMap<string, string> = new Map(
  ['零〇', '一幺壹弌', '二贰貳弍', '三叁參弎', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (signs, digit) => [...signs].map((sign) => [sign, String(digit)] as const),
  ),
);

/** Digits read out. */
export const DIGIT_WORDS: ReadonlyMap<string, string> = new Map(
  ['zero oh', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].flatMap((words, digit) =>
    words.split(' ').map((word) => [word, String(digit)] as const),
  ),
);
