import { useEffect, useState } from 'react';
import { type Browser, browser } from 'wxt/browser';
import type { DockState } from '../../components/practice/panel-frame';

export interface Dock {
  /** Address of the panel bound to this tab; null until the tab is known. */
  src: string | null;
  dock: DockState;
  /** Missing where the browser has no side panel. */
  onDock?: () => void;
  onPutBack(): void;
}

/** Where the panel is: in the page, or at the browser's side. */
export function useDock(): Dock {
  const [tab, setTab] = useState<Browser.tabs.Tab>();
  const [dock, setDock] = useState<DockState>('framed');
  useEffect(() => void browser.tabs.getCurrent().then(setTab), []);
  const windowId = tab?.windowId;
  // The browser opens it only at once in the click: nothing may be awaited before.
  const open = (id: number): void => {
    browser.sidePanel.open({ windowId: id }).then(
      () => setDock('docked'),
      () => setDock('failed'),
    );
  };
  return {
    src: tab?.id === undefined ? null : `/sidepanel.html?tab=${tab.id}`,
    dock,
    onDock: browser.sidePanel && windowId !== undefined ? () => open(windowId) : undefined,
    onPutBack: () => setDock('framed'),
  };
}
