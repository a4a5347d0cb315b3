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
];

/** Simplified letters that the rules are about, each with its traditional forms. */
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

export const MEANT_BY: ReadonlyMap<string, string> = new Map(
  [
    ...MEANT,
    ...TRADITIONAL.trim()
      .split(/\s+/)
      .map(([meant = '', ...written]) => [meant, written.join('')] as const),
  ].flatMap(([meant, written]) => [...written].map((sign) => [sign, meant] as const)),
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
