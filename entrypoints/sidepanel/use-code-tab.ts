import { useEffect, useState } from 'react';
import { changeSettings, onSettings, readSettings } from '../../storage/settings';

/** Whether Tab expands a shortcode as Enter does, and the switch for it; the same on every page of ours. */
export function useCodeTab(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    onSettings(({ codeTab }) => setOn(codeTab), stop.signal);
    readSettings().then(
      ({ codeTab }) => !stop.signal.aborted && setOn(codeTab),
      () => undefined,
    );
    return () => stop.abort();
  }, []);
  const change = (codeTab: boolean): void => {
    setOn(codeTab);
    void changeSettings({ codeTab });
  };
  return [on, change];
}
