import { useEffect, useState } from 'react';
import { changeSettings, onSettings, readSettings } from '../../storage/settings';

/** Whether suggestions learn on this computer, null until that is known, and the switch for it; the same on every page of ours. */
export function useLearningSetting(): [boolean | null, (on: boolean) => void] {
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    onSettings(({ learning }) => setOn(learning), stop.signal);
    readSettings().then(
      ({ learning }) => !stop.signal.aborted && setOn(learning),
      () => setOn(true),
    );
    return () => stop.abort();
  }, []);
  const change = (learning: boolean): void => {
    setOn(learning);
    void changeSettings({ learning });
  };
  return [on, change];
}
