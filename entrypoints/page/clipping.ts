import { type Browser, browser } from 'wxt/browser';
import { CONSOLES } from '../../consoles';

/** Words that were selected on a console's page, on their way into the library: in memory only, until they are taken. */
const KEY = 'clipping';
const MENU = 'save-phrase';
/** As long as a phrase may be, in UTF-16 units. */
const MOST = 2000;

/** Puts the entry into the menu of a selection, on the pages of consoles and the practice page only. It stays until the next update. */
export function offerSaving(): void {
  const pages = CONSOLES.flatMap(({ matches }) => matches);
  void browser.contextMenus.removeAll().then(() =>
    browser.contextMenus.create({
      id: MENU,
      title: browser.i18n.getMessage('savePhrase' as never),
      contexts: ['selection'],
      documentUrlPatterns: [...pages, `${browser.runtime.getURL('/practice.html')}*`],
    }),
  );
}

/** The entry was chosen: the library opens and takes the words. */
export function onSavePhrase({ menuItemId, selectionText }: Browser.contextMenus.OnClickData): void {
  const text = selectionText?.trim().slice(0, MOST);
  if (menuItemId !== MENU || !text) return;
  void browser.storage.session
    .set({ [KEY]: text })
    .then(() => browser.tabs.create({ url: browser.runtime.getURL('/library.html#phrases' as '/library.html') }));
}

/** The words, once; null: there are none. */
export async function takeClipping(): Promise<string | null> {
  const { [KEY]: text } = await browser.storage.session.get(KEY);
  if (typeof text !== 'string') return null;
  await browser.storage.session.remove(KEY);
  return text;
}
