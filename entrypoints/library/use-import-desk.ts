import { useEffect, useRef } from 'react';
import type { ImportDesk } from '../../components/library/table-data';
import type { Fault } from '../../components/library/texts';
import { faultOf } from './faults';

export interface DeskWork<T> {
  do(desk: ImportDesk): Promise<T>;
  done(result: T): void;
  /** Nothing was written. */
  failed(): void;
}

/** The desk of the import under way; what it says after it was ended is not heard. */
export function useImportDesk(openDesk: () => ImportDesk, onFault: (fault: Fault | null) => void) {
  const desk = useRef<ImportDesk | null>(null);
  useEffect(() => () => desk.current?.stop(), []);
  const end = (): void => {
    desk.current?.stop();
    desk.current = null;
  };
  const begin = (): void => {
    end();
    desk.current = openDesk();
  };
  const work = async <T>({ do: doing, done, failed }: DeskWork<T>): Promise<void> => {
    const mine = desk.current;
    if (!mine) return;
    onFault(null);
    try {
      const result = await doing(mine);
      if (desk.current === mine) done(result);
    } catch (error) {
      if (desk.current !== mine) return;
      failed();
      onFault(faultOf(error));
    }
  };
  const cancel = (): void => void desk.current?.cancel();
  return { begin, end, work, cancel, isCurrent: (one: ImportDesk) => desk.current === one };
}
