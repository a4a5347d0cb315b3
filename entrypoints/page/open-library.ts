import { browser } from 'wxt/browser';

/** The lead's tables and texts, in a tab of their own. */
export const openLibrary = (): void => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
