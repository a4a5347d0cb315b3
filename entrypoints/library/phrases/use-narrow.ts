import { useEffect, useState } from 'react';

/** As in the style sheets of `components/phrases`. */
const NARROW = '(max-width: 700px)';

/** Whether the page has room for one column only. Asked once and then followed: asking makes the browser lay the page out. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const follow = (event: MediaQueryListEvent): void => setNarrow(event.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isNarrow;
}
