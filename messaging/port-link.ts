import { type Browser, browser } from 'wxt/browser';
import type { Link } from './protocol';

/** Wraps a browser port; posting to a port that has just closed is no error, the close listener tells it. */
export function portLink<Out, In>(port: Browser.runtime.Port): Link<Out, In> {
  return {
    post: (message) => {
      try {
        port.postMessage(message);
      } catch {
        // Closed between the page's change and this line; onClose has been or will be called.
      }
    },
    onMessage: (listener) => port.onMessage.addListener((message: unknown) => listener(message as In)),
    onClose: (listener) =>
      port.onDisconnect.addListener(() => {
        // Read, or the browser reports every refused link as an unchecked error.
        void browser.runtime?.lastError;
        listener();
      }),
    close: () => port.disconnect(),
  };
}
