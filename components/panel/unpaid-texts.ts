import type { Texts } from '../i18n/language';

interface UnpaidTexts {
  title(count: number): string;
  noCutoff: string;
  cutoff(time: string, minutesLeft: number): string;
  over(time: string): string;
  unknownBuyer: string;
  duplicate: string;
  ask: string;
  remind: string;
  elsewhere: string;
  reminded(times: number): string;
  wait(minutes: number): string;
  enough: string;
  comma: string;
}

const hours = (minutes: number): [number, number] => [Math.floor(minutes / 60), minutes % 60];

export const unpaidTexts: Texts<UnpaidTexts> = {
  'zh-CN': {
    title: (count) => `待付款 ${count}`,
    noCutoff: '没有截单时间',
    cutoff: (time, left) => {
      const [h, m] = hours(left);
      return `${time} 截单，还有 ${h > 0 ? `${h} 小时 ` : ''}${m} 分`;
    },
    over: (time) => `今天已截单，下次 ${time}`,
    unknownBuyer: '没读到名字',
    duplicate: '重复单',
    ask: '问留哪单',
    remind: '提醒',
    elsewhere: '在后台打开这位买家再提醒',
    reminded: (times) => `已提醒 ${times} 次`,
    wait: (minutes) => `${minutes} 分钟后才可再提醒`,
    enough: '次数已满，不再打扰',
    comma: '，',
  },
  en: {
    title: (count) => `Unpaid ${count}`,
    noCutoff: 'no cut-off time',
    cutoff: (time, left) => {
      const [h, m] = hours(left);
      return `cut-off ${time}, ${h > 0 ? `${h} h ` : ''}${m} min left`;
    },
    over: (time) => `over for today, next ${time}`,
    unknownBuyer: 'name not read',
    duplicate: 'ordered twice',
    ask: 'Ask which',
    remind: 'Remind',
    elsewhere: 'open this buyer in the console to remind',
    reminded: (times) => (times === 1 ? 'reminded once' : `reminded ${times} times`),
    wait: (minutes) => `again in ${minutes} min`,
    enough: 'no more reminders',
    comma: ', ',
  },
};
