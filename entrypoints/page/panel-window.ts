import { browser } from 'wxt/browser';

/** The same panel in a window of its own, bound to the tab: it can stand on another screen, and the whole round works by keyboard. */
export const openPanelWindow = (tabId: number): void =>
  void browser.windows.create({
    type: 'popup',
    width: 400,
    height: 860,
    url: `${browser.runtime.getURL('/sidepanel.html')}?tab=${tabId}`,
  });
