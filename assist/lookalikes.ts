/**
 * Characters that are taken for each other because they look alike: who types by strokes, or writes with a finger, picks the neighbour.
 * Those of shop talk only; each group is one set of neighbours.
 */
const GROUPS = `
贷货 末未 己已 候侯 帐账 拆折 卷券 推堆 晴睛 清请情 住往 问间 即既 免兔 大太 入人 干千 士土 日曰目 天夫 开井 见贝 元无
失矢夫 今令 名各 弟第 买卖 定完 换唤 寄奇 裤库 抹袜 村衬 尺尽 码妈 线钱浅 退腿 款欺 快块 递弟 园圆员 远运 忧优 票漂 盾质
量童 晶品 蓝篮 录绿 江红 粗租组祖 朴补 羞差 评坪 倍陪赔 牧收改 办为 力刀 牛午 体休 侍待 何河 析拆 洗冼 凉晾 冰水永 旧归
`;

/** By character: those that look like it. */
export const LOOKALIKES: ReadonlyMap<string, readonly string[]> = mapOf(GROUPS.trim().split(/\s+/));

function mapOf(groups: string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const group of groups) {
    const characters = [...group];
    for (const one of characters) {
      const others = characters.filter((other) => other !== one);
      found.set(one, [...(found.get(one) ?? []), ...others]);
    }
  }
  return found;
}
