import { useEffect, useState } from 'react';
import { type AddressReader, createAddressReader, loadDivisions } from '../../assist/address';

let loading: Promise<AddressReader> | null = null;

/** The names of the country are read from disk once; a failure is tried again at the next need. */
function loadReader(): Promise<AddressReader> {
  loading ??= loadDivisions()
    .then(createAddressReader)
    .catch((fault: unknown) => {
      loading = null;
      throw fault;
    });
  return loading;
}

/** What reads addresses; null until there is need of it and its data has come. Without the data it reads by suffixes. */
export function useAddressReader(needed: boolean): AddressReader | null {
  const [reader, setReader] = useState<AddressReader | null>(null);
  useEffect(() => {
    if (!needed || reader) return;
    let current = true;
    loadReader()
      .catch(() => createAddressReader(null))
      .then((ready) => {
        if (current) setReader(ready);
      });
    return () => {
      current = false;
    };
  }, [needed, reader]);
  return reader;
}
