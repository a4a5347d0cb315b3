/**
 * Traditional characters that are common in shops, each followed by its simplified form: `kSimplifiedVariant` of the Unihan database,
 * the ones whose simplified form stands most often in our own phrases.
 */
const PAIRS = `
麼么嗎吗沒没個个發发髮发貨货給给單单價价還还這这說说買买來来換换時时點点幾几後后號号裡里會会對对費费錢钱別别們们話话裝装問问電电訂订幫帮遞递兩两碼码開开麵面過过郵邮著着樣样現现機机優优為为運运評评選选
謝谢動动請请塊块訴诉補补頁页錯错寫写讓让賣卖處处間间東东準准註注實实衹只隻只門门備备數数質质圖图纔才頭头庫库適适題题進进顯显壞坏贈赠長长禮礼係系繫系減减辦办賬账預预規规煩烦關关議议員员報报購购經经顏颜
復复複复覆复剛刚線线試试邊边記记摺折條条檯台臺台颱台雙双滿满親亲貴贵結结聯联內内標标轉转兒儿張张薦荐順顺簽签籤签區区寶宝額额認认帶带變变無无紅红夠够體体馬马應应賠赔領领樓楼種种約约詳详錶表熱热誰谁闆板
乾干幹干噹当圍围當当網网證证鏈链膚肤豐丰務务參参師师戶户緊紧聲声顧顾檢检調调倉仓決决見见寬宽確确維维達达蓋盖氣气視视斷断測测歡欢紙纸銷销錄录險险學学舊旧鋪铺隨随儘尽廠厂盡尽該该趕赶丟丢壓压從从總总製制
產产節节講讲護护連连銀银態态異异稅税國国撫抚據据櫃柜況况續续腳脚藍蓝覺觉驗验曬晒聽听項项頻频餘余審审專专暫暂誤误書书設设響响風风騙骗壺壶類类劃划圓圆濕湿級级細细褲裤計计較较閃闪鬆松擔担燈灯謹谨負负責责
閉闭雲云慮虑湊凑穩稳資资車车刪删墊垫搶抢爛烂統统貼贴韆千鮮鲜敗败疊叠誠诚遠远場场廣广稱称範范衛卫談谈際际剋克歲岁溫温漲涨詢询論论難难媽妈積积絲丝軟软鈕钮鎮镇並并併并償偿嚴严慶庆掃扫攔拦殼壳綁绑臉脸輕轻
遲迟醫医損损筆笔載载輸输鄉乡驛驿齊齐則则團团攬揽權权獨独糰团編编縮缩興兴貓猫陽阳靜静劑剂夾夹擰拧業业綠绿膠胶臨临諾诺韻韵傳传妝妆層层極极狀状盤盘練练縣县腦脑訪访鍾钟鐘钟隊队驟骤導导愛爱捲卷掛挂採采擺摆
擾扰棟栋溝沟濾滤爐炉絨绒舉举襬摆鍋锅鎖锁離离須须顆颗鬚须匯汇嚮向彙汇涼凉燙烫牆墙紹绍組组脫脱萬万語语鍵键黴霉厲厉嘗尝塗涂寧宁擇择殺杀淺浅濛蒙營营環环襯衬鏡镜潤润黃黄雞鸡鴨鸭魚鱼蝦虾飯饭醬酱鹽盐餅饼堅坚
`;

/** Simplified by traditional; one UTF-16 unit each. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/\S\S/g) ?? []).map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** The text with simplified characters in the place of traditional ones: as long as before. */
export const simplify = (text: string): string => text.replace(/\p{Script=Han}/gu, (one) => SIMPLIFIED.get(one) ?? one);
