import { useEffect, useState } from 'react';
import { NO_OWN_CAUTIONS, type OwnCautions, onOwnCautions, readOwnCautions } from '../../storage/own-cautions';

/** What the lead made of the rules, live; null while it is being read. What cannot be read counts as nothing of the lead's. */
export function useOwnCautions(): OwnCautions | null {
  const [cautions, setCautions] = useState<OwnCautions | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    onOwnCautions(setCautions, stop.signal);
    readOwnCautions().then(
      (read) => !stop.signal.aborted && setCautions(read),
      () => !stop.signal.aborted && setCautions(NO_OWN_CAUTIONS),
    );
    return () => stop.abort();
  }, []);
  return cautions;
}
