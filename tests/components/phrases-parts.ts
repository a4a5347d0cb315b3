import type { OwnValues } from '../../assist/own';
import type { Phrase } from '../../assist/phrase';
import type { Pack } from '../../storage/database';

/** A phrase of a pack with invented words. */
export const aPhrase = (id: string, title: string, more: Partial<Phrase> = {}): Phrase => ({
  id,
  title,
  text: `亲，${title}这样处理。`,
  shortcode: '',
  intents: ['greeting'],
  ...more,
});

/** A pack with phrases of these titles; their ids are the pack's with a number. */
export const aPack = (id: string, titles: string[], more: Partial<Phrase> = {}): Pack => ({
  id,
  version: 1,
  language: 'zh-CN',
  title: id,
  phrases: titles.map((title, at) => aPhrase(`${id}.${at}`, title, more)),
  ladders: [],
  checklists: [],
  tables: {},
});

/** The value of an own phrase's record. */
export function ownValue(title: string, more: Partial<OwnValues['phrase']> = {}): OwnValues['phrase'] {
  const { id: _id, ...phrase } = aPhrase('', title);
  return { ...phrase, language: 'zh-CN', layer: 'personal', ...more };
}

/** Gives elements a size, without which a virtual list shows nothing; happy-dom lays nothing out. */
export function stubLayout() {
  const height = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'clientHeight');
  const width = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'clientWidth');
  const put = (name: string, value: PropertyDescriptor | undefined): void => {
    if (value) Object.defineProperty(HTMLElement.prototype, name, value);
  };
  return {
    start: () => {
      put('clientHeight', { configurable: true, get: () => 760 });
      put('clientWidth', { configurable: true, get: () => 700 });
    },
    stop: () => {
      put('clientHeight', height);
      put('clientWidth', width);
    },
  };
}
