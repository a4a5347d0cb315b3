import { useEffect, useRef } from 'react';
import type { PhraseImportDesk } from '../../../components/import/import-data';
import type { Fault } from '../../../components/library/texts';
import { faultOf } from '../faults';

interface DeskWork<T> {
  do(desk: PhraseImportDesk): Promise<T>;
  done(result: T): void;
  failed(fault: Fault): void;
}

/** The desk of the import under way, one piece of work at a time; what a desk says after it was ended is not heard. */
export function useDeskWork(openDesk: () => PhraseImportDesk) {
  const desk = useRef<PhraseImportDesk | null>(null);
  const isBusy = useRef(false);
  useEffect(() => () => desk.current?.stop(), []);
  const end = (): void => {
    desk.current?.stop();
    desk.current = null;
    isBusy.current = false;
  };
  const begin = (): void => {
    end();
    desk.current = openDesk();
  };
  const work = async <T>({ do: doing, done, failed }: DeskWork<T>): Promise<void> => {
    const mine = desk.current;
    if (!mine || isBusy.current) return;
    isBusy.current = true;
    try {
      const result = await doing(mine);
      if (desk.current !== mine) return;
      isBusy.current = false;
      done(result);
    } catch (error) {
      if (desk.current !== mine) return;
      isBusy.current = false;
      failed(faultOf(error));
    }
  };
  return {
    begin,
    end,
    work,
    /** What may go on while other work is done; it says nothing of faults. */
    beside: (doing: (mine: PhraseImportDesk) => Promise<void>): void => {
      if (desk.current) doing(desk.current).catch(() => undefined);
    },
    cancel: () => void desk.current?.cancel(),
    isCurrent: (one: PhraseImportDesk) => desk.current === one,
    isFree: () => !isBusy.current,
  };
}
