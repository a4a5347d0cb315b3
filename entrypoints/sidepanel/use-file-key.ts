import { useEffect, useRef } from 'react';
import { usePanel } from './panel-store';

/** Alt+0 was pressed: the part of the panel that files questions takes it up; a search makes room for it. */
export const pressFileKey = (from: 'chat' | 'panel'): void => usePanel.setState({ query: '', fileKey: { from } });

/** Takes each press once. */
export function useFilePress(press: (from: 'chat' | 'panel') => void): void {
  const fileKey = usePanel((state) => state.fileKey);
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    if (!fileKey) return;
    usePanel.setState({ fileKey: null });
    latest.current(fileKey.from);
  }, [fileKey]);
}
