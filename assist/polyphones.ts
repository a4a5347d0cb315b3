/**
 * Characters of shop talk that are read in more than one way, with their readings as they are typed (without tone, ü as v): whoever types
 * `huan` or `hai`, `chong` or `zhong`, `lve` or `lue` finds the same phrase, however the pinyin of the pack reads it there.
 */
const READINGS = `
薄 bao bo|便 bian pian|藏 cang zang|曾 ceng zeng|差 cha chai ci|长 chang zhang|朝 chao zhao|车 che ju
称 cheng chen|乘 cheng sheng|重 chong zhong|臭 chou xiu|传 chuan zhuan|大 da dai|单 dan shan|弹 dan tan|得 de dei
的 de di|地 di de|调 diao tiao|都 dou du|度 du duo|恶 e wu|给 gei ji|还 hai huan|和 he huo hu|核 he hu|会 hui kuai
系 xi ji|夹 jia ga|见 jian xian|降 jiang xiang|强 qiang jiang|角 jiao jue|觉 jue jiao|校 xiao jiao|解 jie xie
圈 quan juan|卡 ka qia|壳 ke qiao|落 luo la lao|乐 le yue|了 le liao|露 lu lou|绿 lv lu|率 lv shuai|没 mei mo
模 mo mu|哪 na nei|那 na nei|呢 ne ni|粘 zhan nian|弄 nong long|女 nv nu|炮 pao bao|朴 pu piao|奇 qi ji|亲 qin qing
色 se shai|塞 sai se|谁 shei shui|什 shen shi|省 sheng xing|盛 sheng cheng|似 si shi|熟 shu shou|数 shu shuo
属 shu zhu|说 shuo shui|宿 su xiu|提 ti di|尾 wei yi|吓 xia he|削 xiao xue|行 hang xing|血 xue xie|咽 yan ye
约 yue yao|钥 yao yue|扎 zha za|择 ze zhai|着 zhe zhao zhuo|这 zhe zhei|折 zhe she|种 zhong chong|转 zhuan zhuai
琢 zhuo zuo|仔 zi zai|厦 sha xia|屏 ping bing|番 fan pan|伽 jia ga qie|茄 qie jia|轧 zha ya|么 me ma|嗯 en ng
略 lve lue|掠 lve lue|虐 nve nue|疟 nve nue
识 shi zhi|拓 tuo ta|娜 na nuo|秘 mi bi|泊 bo po|杉 shan sha
`;

/** Readings by character. */
export const POLYPHONES: ReadonlyMap<string, readonly string[]> = new Map(
  READINGS.trim()
    .split(/[|\n]/)
    .map((line): [string, string[]] => [line.charAt(0), line.split(' ').slice(1)]),
);
