import { SIMPLIFIED } from './traditional';

const range = (first: number): string => String.fromCodePoint(...Array.from({ length: 26 }, (_, at) => first + at));
const pairs = (meant: string, written: string): [string, string][] =>
  [...written].map((sign, at) => [meant.charAt(at), sign]);

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
  ['v', 'νѵ∨√ˇᐯ⋁˅ѴᏙᵛⱽ﹀'],
  ['w', 'ԝωшѡ'],
  ['x', 'хχ×✕✖❌᙭ㄨ乂╳⨯ⵝ'],
  ['y', 'уγ'],
  ['3', 'зɜ'],
  ['6', 'б'],
  // Small capitals have no compatibility form.
  ...pairs('abcdefghijklmnopqrstuvwyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ'),
  // Nor have white letters and digits on black.
  ...pairs('abcdefghijklmnopqrstuvwxyz', range(0x1f150)),
  ...pairs('abcdefghijklmnopqrstuvwxyz', range(0x1f170)),
  ...pairs('abcdefghijklmnopqrstuvwxyz', range(0x1f1e6)),
  ...pairs('1234567890', '❶❷❸❹❺❻❼❽❾⓿'),
  ...pairs('123456789', '➀➁➂➃➄➅➆➇➈'),
  ...pairs('123456789', '➊➋➌➍➎➏➐➑➒'),
  ...pairs('123456789', '㈠㈡㈢㈣㈤㈥㈦㈧㈨'),
  ...pairs('123456789', '⑴⑵⑶⑷⑸⑹⑺⑻⑼'),
  ...pairs('123456789', '⒈⒉⒊⒋⒌⒍⒎⒏⒐'),
  // Pictures.
  ['♥', '❤♡💗💕💚🧡💛💙💜🖤🤍🤎💓💞💘💝💖❣💟🩷🩵🩶'],
  ['★', '☆⭐🌟✩✪✭✨💫🌠'],
  ['+', '➕➜✚╋'],
  ['企鹅', '🐧'],
  ['卫星', '🛰'],
  // Signs that look like others.
  ['口', '囗'],
  ['我', '莪硪涐'],
  ['你', '伱妳祢'],
  ['加', '伽'],
  ['信', '訫'],
  ['微', '徾'],
  ['好', '恏'],
  ['的', '嘚'],
  ['返', '仮'],
  ['群', '羣裠'],
  ['绿', '🟢🟩'],
  ['聊', '💬🗨🗯'],
  ['电话', '📞☎📱📲'],
  ['邮箱', '📧✉'],
  ['红包', '🧧'],
  ['猫', '🐱🐈'],
  ['狗', '🐶🐕'],
  ['桃', '🍑'],
  ['鱼', '🐟🐠'],
  ['音', '🎵🎶'],
  ['小红书', '📕'],
];

/** Simplified letters that the rules are about, each with traditional forms that are rare in shops. */
const TRADITIONAL = `
  个個 们們 这這 里裡裏 给給 发發 红紅 图圖 赠贈 赞讚贊 评評 现現 级級 国國 内內 价價 网網 销銷
  转轉 账賬帳 宝寶寳 银銀 号號 码碼 维維 扫掃 链鏈 线線 电電 话話 机機 东東 猫貓 讯訊 联聯 系係繫
  邮郵 卫衛 绿綠 业業 别別 单單 顶頂 极極 独獨 无無 绝絕 终終 万萬 赖賴 妈媽 脑腦 残殘 滚滾 买買
  卖賣 穷窮 没沒 请請 说說 钱錢 删刪 点點 鹅鵝 对對 会會 来來 时時 间間 问問 开開 关關 门門 实實
  货貨 运運 费費 订訂 错錯 过過 还還 后後 为為 与與 质質 优優 减減 让讓 帮幫 处處 应應 该該 谁誰
  讲講 见見 试試 际際 类類 种種 样樣 场場 厂廠 车車 书書 长長 张張 动動 务務 员員 传傳 备備 两兩
  几幾 数數 岁歲 头頭 题題 愿願 飞飛 礼禮 奖獎 补補 偿償 赔賠 满滿 晒曬 条條 随隨 骂罵 猪豬 贱賤
  废廢 烂爛 恶惡噁 懒懶 烦煩 笔筆 亲親 颗顆 库庫 经經 证證 写寫 营營 认認 赢贏 领領 尝嘗 华華
  诱誘 绍紹 蓝藍 软軟 体體 隐隱 轻輕 换換 谈談 汇匯彙 户戶 财財 爱愛 气氣 险險 双雙 么麼 从從
  复複復 览覽 浏瀏 输輸
`;

export const MEANT_BY: ReadonlyMap<string, string> = new Map([
  ...SIMPLIFIED,
  ...[
    ...MEANT,
    ...TRADITIONAL.trim()
      .split(/\s+/)
      .map(([meant = '', ...written]) => [meant, written.join('')] as const),
  ].flatMap(([meant, written]) => [...written].map((sign) => [sign, meant] as const)),
]);

/** Numerals in words and in the forms used on cheques. */
export const DIGIT_OF: ReadonlyMap<string, string> = new Map(
  ['零〇○◯⭕', '一幺壹弌', '二贰貳弍', '三叁參弎', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (signs, digit) => [...signs].map((sign) => [sign, String(digit)] as const),
  ),
);

/** Digits read out, in English and in pinyin. */
export const DIGIT_WORDS: ReadonlyMap<string, string> = new Map(
  [
    'zero oh ling',
    'one yi yao',
    'two er',
    'three san',
    'four si',
    'five wu',
    'six liu',
    'seven qi',
    'eight ba',
    'nine jiu',
  ].flatMap((words, digit) => words.split(' ').map((word) => [word, String(digit)] as const)),
);

/** Signs that are read as digits within a long run of such: by how they sound, and as radio operators and sellers say them. */
export const SOUNDS_LIKE_DIGIT: ReadonlyMap<string, string> = new Map(
  [
    '林玲灵铃另凌洞',
    '衣医依伊腰邀',
    '两而尔饵',
    '山散伞衫',
    '思寺似斯司',
    '吴舞午无捂物',
    '刘溜柳流留',
    '期气妻琪起其拐',
    '爸巴拔扒',
    '酒久旧勾',
  ].flatMap((signs, digit) => [...signs].map((sign) => [sign, String(digit)] as const)),
);

/** Letters that are read as digits within a long run with digits in it. */
export const LOOKS_LIKE_DIGIT: ReadonlyMap<string, string> = new Map(
  [...'oilzsbg'].map((letter, at) => [letter, '0112589'.charAt(at)] as const),
);

/** Signs taken apart, and what they are parts of. Only parts that do not meet in ordinary text. */
const JOINED = `
  亻言信 イ言信 亻尔你 亻也他 亻主住 亻介价 亻尓你 讠平评 言平评 讠兑说 讠炎谈 讠舌话 言舌话 讠正证 讠己记 讠卖读 讠青请 纟工红 纟泉线 纟戋线
  纟合给 纟及级 纟充统 钅戋钱 金戋钱 钅艮银 金艮银 扌丑扭 扌口扣 扌叟搜 扌合拾 扌丁打 氵殳没 氵肖消 力口加 禾么私 禾厶私 白勺的 彳正征 王见现 辶反返
  走反返 辶关送 辶井进 辶米迷 辶寸过 耳卯聊 耳关联 艹微薇 女马妈 艹薇薇 月券胜 氵罙深 扌非排 宀女安 宀玉宝 氵匋淘 扌匋掏 扌斗抖
  扌并拼 疒丙病 牜勿物 犭者猪 亻夋俊 忄生性 彳艮很 口马吗 纟录绿 氵皮波 木又权 口乞吃 土也地
`;

export const JOINED_BY: ReadonlyMap<string, string> = new Map([
  ...JOINED.trim()
    .split(/\s+/)
    .map((row) => [row.slice(0, -1), row.slice(-1)] as const),
  ['\\/', 'v'] as const,
]);
