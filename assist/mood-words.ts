import type { Language } from './phrase';

/**
 * Words by which a turn shows how the buyer feels, for normalised text. `harmless` is taken out first, then what is denied (a wish
 * or feeling that the buyer says not to have); `content` are words of those who are not upset.
 */
export interface MoodWords {
  harmless: RegExp;
  denial: string;
  content: RegExp;
  threat: string;
  angry: string;
  /** Words of anger that also name things: they say nothing in a question. */
  rude: string;
  impatient: RegExp;
}

const any = (...expressions: string[]): string => `(?:${expressions.join('|')})`;

const ZH: MoodWords = {
  harmless: new RegExp(
    any(
      // A wish that is put politely presses nobody.
      '(?:麻烦|请|辛苦|谢谢)(?:[您你亲]|店家|老板)?(?:帮忙|帮我|给我)?(?:尽快|快点|快些|早点|抓紧)[^,.!?。\\n]{0,6}',
      '《[^》]*》',
      '在的话.{0,3}(?:[回说]一?[下声]我?)?',
      '(?:垃圾|废物)(?:袋|桶|箱|篓|车|铲|夹|分类|处理|食品)',
      '(?:防|反)(?:诈|骗)',
      '骗你(?:是|的话)',
      '孕吐恶心|恶心(?:想吐|呕吐|反胃|的时候|能|可以)',
      '黑心(?:番薯|红薯|地瓜|萝卜|芭|柿|李|果)',
      '火大不大',
      '太差的(?!店|服务|质量|态度|体验)',
      '(?:生气|愤怒|无语|暴躁)的?(?:小|猫|狗|鸟|熊|表情|图|脸)',
      '(?:评论|评价)区?里?有?.{0,4}(?:差评|中评)',
      '(?:看到?|看了|有|之前的?)(?:人|个|条|些|一条)?(?:差评|中评)(?:说|里|是|提到)',
      '(?:差评|中评).{0,6}(?:改|删|撤).{0,3}(?:好评|了|啦)',
      '(?:投诉|举报)(?:电话|热线|信|邮箱|箱)',
      '曝光(?:补偿|度|时间|率|量|灯|表)',
      '(?:平台)?(?:介入|投诉|举报)(?:的那|已经|撤|.{0,6}(?:处理|解决)好)',
      '[一1]星期',
    ),
    'g',
  ),
  denial: any(
    '不是(?:要|想|来|说)?',
    '(?:并|从|可)?没有?(?:说|想|打算)?过?',
    '不会(?:去|再)?',
    '不(?:想|打算|用|要|至于)',
    '[别甭](?!怪)',
  ),
  content:
    /哈哈|嘻嘻|嘿嘿|可爱|爱了|好看|美哭|太[好美]了|真好|满意|喜欢|谢谢|放心|不急|[别不]着急|不催|慢慢[来等]|等得起|态度(?:特别|很|真|挺|超)好|哇|真的(?:吗|假的)|回复真快|终于|抢到|不怪你/,
  threat: any(
    '差评',
    '中评',
    '(?:给|打|送)(?:你们?)?(?:个|你们?)?[一1]颗?星(?!期)|[一1]星(?:伺候|走起|见|警告|吧|差评)|避雷',
    '追评',
    '投诉',
    '举报',
    '曝光',
    '123[14]5',
    '消协|消费者协会|工商|市监|市场监督|质监',
    '介入',
    '维权',
    '起诉|法院|律师|报警|派出所|仲裁|黑猫|平台上?见|找(?:官方|平台|小二)',
    '退一赔[三十]|假一赔十',
    '(?:晒图?|发到?)(?:给|到)?.{0,4}(?:网上|抖音|小红书|微博|朋友圈|评论区)|(?:网上|抖音|小红书|微博|朋友圈|评论区)发',
    '评论区(?:见|晒)',
    '晒图?.{0,6}(?:大家|别人)看',
    '朋友.{0,6}别(?:买|来)',
    '让(?:大家|别人|所有人|后面的人).{0,6}(?:看看|评评|别|知道)',
  ),
  angry: any(
    '骗子|[欺又]骗|骗[我人]|良心|[太真好]坑|坑(?:人|我|爹|死)|黑店|黑心|无良|奸商|缺德|不要脸|店大欺客|没?诚信|不认账',
    '气死|气疯|气炸|[太真好]气(?!派|质|色|味|场)|越想越|恼火|烦死|受够|忍无可忍|忍.{0,4}(?:很久|好久|够)|[脾心][气情].{0,8}(?:磨|没)|醉了|心累',
    '他妈|妈的|tmd|特么|放屁|有病(?:吧|啊|$)|滚(?:吧|蛋|开|!|$)',
    '什么态度|太过分|过分了|太差|差劲|太让人失望|失望透|寒心|后悔(?:在|买)|浪费我?(?:的|大家)?时间',
    '破(?:玩意|东西)|什么(?:玩意|破|垃圾|[店人](?:啊|呀|!|$))|这就是你们的|是摆设',
    '不负责|没有?.{0,2}责任心|不靠谱|再也不(?:来|买|会|信)|听不懂人话|[当拿](?:我|人|顾客)?.{0,4}(?:傻子|猴|冤大头)|耍[我人]|敷衍|糊弄|忽悠|欺负',
    '好意思(?:拿|卖|说|收|问)|服了你|真是服了|离谱|一问三不知|踢皮球|推来推去|没见过这么',
    '第[二两三四五\\d]次.{0,6}(?:错|坏|漏|少|破|碎)|抹布|罪受|白送.{0,3}不要|扯.{0,2}(?:半天|皮)',
  ),
  rude: '垃圾|废物|恶心|无语|生气|愤怒|火大|气人|来气',
  impatient: new RegExp(
    any(
      '\\?{3,}',
      '\\?{2,}[^?]+\\?{2,}',
      '(?:人|老板|客服|店家|掌柜)呢(?:$|[?!~。\\n])|(?:人|客服)去哪|喂{2,}|喂.喂|没声',
      '能快点|太慢了|这么慢|没动静|等到什么时候|在线等',
      '快一?点(?:啊|呀|吧|呗|行|好|回|发货啊|$|[!?,。\\n])|能不能(?:搞)?快|赶紧的?(?:$|[!回发])|麻溜',
      '怎么(?:还|老|都|一直)[不没]',
      '都.{0,6}(?:天|周|星期|小时|分钟|个月)了.{0,8}[不没]',
      '没人(?:理|回|吗|在|管)|有没有人(?:啊|吗|在|理|回|管|$|[?!])|有人(?:吗|在|没|管)|睡着了',
      '说话(?:啊|呀|呢|!|$)|怎么不(?:说话|回|理)|[不没](?:回|理)我|(?:回|理)我?一下|回[个句]话|吱.?声',
      '等了?(?:你们?)?.{0,4}(?:半天|好久|老半天|这么久)|等了.{0,6}(?:天|分钟|小时|个钟)|还要?等?多久.{0,3}到底|还要等',
      '(?:[尽赶]快|马上|立刻|快点)(?:给我)?回复?',
      '[问说催]了?.{0,2}(?:[二两三四五六几好]|\\d+)[次遍回]|等.{0,5}谢了|(?:[一半]|整)个?(?:上午|下午|早上|晚上|小时|钟头)了',
      '催了|到底(?:还|什么|啥|有没有|能不能|发不发|处理不)',
      '急{2,}|(?:很|好|特别|非常|真的|挺)急(?!用)|急死|着急(?:啊|呢|!|$)',
    ),
  ),
};

const EN: MoodWords = {
  harmless: new RegExp(
    any(
      'please (?:ship|send|reply|confirm)[^.!?\\n]{0,20}(?:soon|asap|when you can)',
      'garbage (?:bags?|cans?|disposals?|bins?|trucks?)',
      'scam[ -]?proof',
      'an angry|angry birds',
      'the worst that',
      'worst case',
      'answer (?:a|one|this) ',
      'stupid question',
      'no complaints?',
      'bad reviews? about|(?:are|were) the (?:bad|negative) reviews?|(?:saw|read) (?:some|a few|the) (?:bad|negative) reviews?',
      '(?:one|1)[ -]star (?:logo|version|design|print|badge|hotel)',
      'report (?:number|card)',
      'ridiculously|terribly sorry|awfully nice',
    ),
    'g',
  ),
  denial: "\\b(?:not|never|no(?! choice)|without|(?:wo|do|did|is|are|was|ca|could|would)n'?t)(?: \\w+){0,3}? ",
  content:
    /\b(?:a?ha(?:ha)+|lol|lmao|cute|love|loved|amazing|awesome|pretty|great|perfect|thanks|thank you|no rush|no hurry|take your time|just kidding|can wait|don'?t worry|good|patient)\b/,
  threat: any(
    '(?:leave|give|write|post|expect|get|getting|giving|leaving).{0,16}\\b(?:bad|negative|poor|terrible|1|one|zero)[ -]?(?:stars?|reviews?|ratings?|feedback)',
    '(?:negative|bad) (?:feedback|reviews?) (?:is|are) coming',
    '\\b(?:expect|get|give you) (?:a |an )?(?:very |really )?(?:bad|negative|1|one)[ -](?:review|star)',
    'report(?:ing)? (?:you|this|your|the (?:seller|shop|store))',
    '(?:fil(?:e|ing)|mak(?:e|ing)|lodg(?:e|ing)|open(?:ing)?) (?:a |an )?(?:\\w+ )?(?:complaint|dispute|claim|case)|complain(?:ing)? to',
    '\\b(?:lawyer|attorney|sue|suing|small claims|police|trading standards|better business bureau)\\b',
    'chargeback|charge ?back|disput(?:e|ing) (?:the|this|my|it)|my bank|consumer (?:protection|rights|affairs)',
    '\\b(?:1|one|zero) stars? (?:it is|for|from|if|then)|worst review',
    'post(?:ing)? .{0,24}(?:everywhere|online|all over)|make sure (?:nobody|no one|every)',
    'trustpilot|take (?:this|it) further|consumer office|a (?:one|1) star(?! (?:logo|hotel|version))\\b',
    'social media|expose you|(?:tell|warn) every(?:one|body)|every(?:one|body) (?:will|should) (?:read|know|hear)',
  ),
  angry: any(
    '\\b(?:scams?|scammers?|scammed|ridiculous|pathetic|horrible|appalling|disgusting|disgrace|liars?|lied to|rip[ -]?off|wtf|bullshit|unacceptable|thie(?:f|ves)|frauds?|cheat(?:ed|ers?)|nightmare|ashamed|disappoint(?:ed|ing|ment)|outrageous|useless|incompetent|idiots?|crap)\\b',
    '\\bworst\\b|(?:second|third|fourth|[2-9](?:nd|rd|th)) time (?:you|this|it)|never been (?:so|treated)',
    "(?:you|they|obviously) (?:really |clearly )?do(?:n'?t| not) care|what kind of (?:shop|store|service|company|seller)|seriously\\?|ignoring me",
    '(?:wrong|broken|damaged)\\b.{0,16}\\bagain|\\bagain\\b.{0,8}\\b(?:wrong|broken)',
    '(?:ca|could)n.?t believe (?:how|this|you|it)|(?:got to|gotta|must) be joking|no(?:body| one) cares|annoy(?:ed|ing)|ruined (?:my|the|our)',
    'fed up|sick (?:and tired )?of|had enough',
    'kidding me|what a joke|a joke of',
    'how dare|shame on you',
    'wast(?:e|ed|ing) (?:of )?(?:my )?(?:time|money)',
    '(?:never|not) (?:buying|ordering|shopping|coming)|never again|last time i (?:buy|order|shop)',
    "think i'?m (?:stupid|dumb|an? (?:idiot|fool))",
  ),
  rude: '\\b(?:angry|furious|garbage|trash|terrible|awful)\\b',
  impatient: new RegExp(
    any(
      '\\?{3,}',
      '\\b(?:(?:are|r) )?(?:you|u) (?:still )?there\\W*$|\\bany ?(?:one|body)(?: (?:there|here|home))?\\W*$|where are you(?: guys)?\\W*$',
      'reply (?:please|already)|please (?:reply|respond)|(?:ship|send|do) (?:it|this) already|do you even|still (?:no|not) (?:answer|reply)',
      'still waiting|hurry up(?! and)|how much longer|(?:been|was|kept) waiting(?! for (?:the|my|an?)\\b)|keep(?:ing)? me waiting|so slow|any slower|waiting (?:for )?(?:ages|forever|so long|hours|days|weeks)',
      '(?:nobody|no one|noone|no body).{0,12}(?:answer|repl|respon)|no (?:reply|answer|response)',
      '(?:can|could|will) (?:you|u|someone|somebody|anyone) (?:please |pls |just )?(?:reply|answer|respond)|(?:answer|reply to|respond to|talk to) me\\b',
      "(?:why|how come) .{0,20}(?:not|n'?t|nobody|no one).{0,12}(?:answer|repl|respon)",
      "(?:it'?s|its|has|have|it has) been (?:an?|\\d+|two|three|four|five|over|more than).{0,40}(?:nothing|no |not |n'?t|still|yet)",
      '(?:need|want) (?:an? )?(?:answer|reply|response)|been (?:\\d+|a|two|three|over) (?:minutes|hours?|days?|weeks?)|quickly please|please (?:be )?quick',
      '^hell+o{2,}|^ping$',
      '^come on\\b|\\bcome on,|taking (?:so long|forever|too long)',
    ),
  ),
};

export const MOOD_WORDS: Record<Language, MoodWords> = { 'zh-CN': ZH, en: EN };
