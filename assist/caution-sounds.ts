import { type FoldedText, Writer } from './folded-text';

/**
 * Signs by their sound: the syllables of words that people hide behind others of the same sound (`徾信`, `闲余`, `抖喑`). Signs that stand beside one
 * another in ordinary text so that a word is heard are left out: `一位新客` is no `微信`. The readings are the first ones of pinyin-pro, for
 * the signs of GB 2312.
 */
const SOUNDS = `
  wei 威巍微危韦违桅围唯惟潍维苇萎委伟伪尾纬蔚畏魏渭谓尉慰卫偎诿隈隗葳薇囗帏帷嵬猥猬闱沩洧涠逶娓玮韪軎炜煨痿艉鲔徾溦葳
  xin 薪芯锌欣辛忻心信衅囟馨忄昕歆鑫
  jia 嘉枷夹佳家加荚颊贾甲钾稼驾嫁伽郏葭岬浃迦珈戛胛恝铗镓痂瘕袷蛱笳袈跏
  wo 挝蜗涡窝我斡卧握沃倭莴喔幄渥肟硪龌
  sou 搜艘擞嗽叟薮嗖嗾馊溲飕瞍锼螋
  sao 搔骚扫嫂埽缫臊瘙鳋
  kou 抠口扣寇芤蔻叩眍筘
  qiu 秋丘邱球求囚酋泅俅巯犰湫逑遒楸赇虬蚯裘糗鳅鼽
  qun 裙群逡
  zhi 芝枝支吱蜘知肢脂汁织职植殖执侄址指止趾旨纸志挚掷致置帜峙智秩稚质炙痔滞治窒卮陟郅埴芷摭帙徵夂忮彘咫骘栉枳栀桎轵轾贽胝膣祉祗黹雉鸷痣蛭絷酯跖踬踯豸觯
  fu 夫敷肤孵扶拂辐幅氟符伏俘浮涪袱弗甫抚辅俯釜斧腑府腐赴覆赋傅付阜父腹负富讣附妇缚咐匐凫阝郛芙苻茯菔拊呋呒幞怫滏艴孚驸绂绋桴赙祓砩黻黼罘稃馥蚨蜉蝠蝮麸趺跗鲋鳆
  bao 苞胞褒剥薄雹堡宝抱暴豹鲍爆勹葆孢煲鸨褓龅
  zhuan 专砖转撰赚篆啭馔颛
  hong 轰哄烘虹鸿洪宏弘红黉訇讧荭蕻薨闳泓
  hao 镐壕嚎豪毫郝好耗浩蒿薅嗥嚆濠灏昊皓颢蚝
  ping 乒坪苹萍平凭瓶评屏俜娉枰鲆
  fan 藩帆番翻樊矾钒繁凡烦反返范贩犯饭泛蕃蘩幡梵燔畈蹯
  xian 铣掀锨仙纤咸贤衔舷闲涎弦嫌显险献县腺馅羡宪陷线冼苋莶藓岘猃暹娴氙燹祆鹇痫蚬筅籼酰跣跹霰
  tao 掏涛滔绦萄桃逃淘陶讨套鼗啕洮韬焘饕
  tian 天添填田恬舔腆掭忝阗殄畋
  mao 猫茅锚矛铆卯茂冒貌贸袤茆峁泖瑁昴牦耄旄懋瞀蝥蟊髦
  jing 荆兢茎睛晶鲸京惊精粳井警景颈静境敬镜径痉靖竟竞净刭儆阱菁獍憬泾迳弪婧肼胫腈旌箐
  dong 东冬董懂栋侗恫冻洞垌咚岽峒氡胨胴硐鸫
  pin 拼频贫品聘拚姘嫔榀牝颦
  duo 掇哆多夺垛躲朵跺舵剁惰堕咄哚沲缍铎裰踱
  xi 昔熙析西硒矽晰嘻吸锡牺稀息希悉膝夕惜熄烯溪汐犀檄袭席习媳喜隙戏细僖兮隰郄菥葸蓰奚唏徙饩阋浠淅屣嬉玺樨曦觋欷歙熹禊禧皙穸蜥螅蟋舄舾羲粞翕醯鼷
  dou 兜抖斗陡豆逗痘蔸窦蚪篼
  yin 茵荫殷音阴姻吟银淫寅饮尹引隐印胤鄞廴垠堙茚吲喑狺夤洇氤铟瘾蚓霪龈
  kuai 筷侩快蒯郐哙狯脍
  shou 手首守寿授售受瘦兽扌狩绶艏
  shu 蔬枢梳殊抒输叔舒淑疏书赎孰熟薯暑曙署蜀黍鼠属术述树束戍竖墅庶漱恕倏塾菽摅沭澍姝纾毹腧殳秫
  yu 迂淤盂榆虞愚舆余俞逾鱼愉渝渔隅予娱屿禹宇语羽玉域芋郁遇喻峪御愈欲狱育誉浴寓裕豫驭禺毓伛俣谀谕萸蓣揄圄圉嵛狳饫馀庾阈鬻妪妤纡瑜昱觎腴欤煜燠肀聿钰鹆鹬瘐瘀窬窳蜮蝓竽臾舁雩龉
`;

const SOUND_OF: ReadonlyMap<string, string> = new Map(
  SOUNDS.trim()
    .split('\n')
    .flatMap((row) => {
      const [sound = '', signs = ''] = row.trim().split(' ');
      return [...signs].map((sign) => [sign, sound] as const);
    }),
);

/** The text as it is heard, where that matters to the rules: `加徾信` → `jiaweixin`. */
export function soundsOf(tight: FoldedText): FoldedText {
  const writer = new Writer();
  for (let at = 0; at < tight.text.length; at += 1) {
    const sound = SOUND_OF.get(tight.text.charAt(at));
    if (sound === undefined) writer.copy(tight, at);
    else writer.push(sound, tight.from[at] ?? 0, tight.to[at] ?? 0);
  }
  return writer.done();
}
