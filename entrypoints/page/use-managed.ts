import { useEffect, useState } from 'react';
import { type Managed, NOT_MANAGED, onManaged, readManaged } from '../../storage/managed';

/** What an administrator set, live; nothing while it is being read. */
export function useManaged(): Managed {
  const [managed, setManaged] = useState(NOT_MANAGED);
  useEffect(() => {
    const stop = new AbortController();
    onManaged(setManaged, stop.signal);
    void readManaged().then((read) => stop.signal.aborted || setManaged(read));
    return () => stop.abort();
  }, []);
  return managed;
}
