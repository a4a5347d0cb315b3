import { useState } from 'react';
import type { TableKind } from '../../assist/shop-tables';
import { useLanguage } from '../../components/i18n/language';
import type { ImportActions, ImportState } from '../../components/library/ImportView';
import type { ImportDesk, ImportPreview, Progress } from '../../components/library/table-data';
import type { Fault } from '../../components/library/texts';
import { useImportDesk } from './use-import-desk';

interface Told {
  onStart(): void;
  /** So many rows of the file were imported. */
  onDone(rows: number): void;
  onFault(fault: Fault | null): void;
}

type Preview = ImportState & { step: 'preview' };

/** One import at a time, each with a desk of its own that is ended with it. */
export function useImport(openDesk: () => ImportDesk, kind: TableKind, { onStart, onDone, onFault }: Told) {
  const language = useLanguage();
  const [state, setState] = useState<ImportState | null>(null);
  const desk = useImportDesk(openDesk, onFault);
  const end = (): void => {
    desk.end();
    setState(null);
  };
  const showProgress = (mine: ImportDesk, file: string) => (progress: Progress) => {
    if (desk.isCurrent(mine)) setState({ step: 'working', file, progress });
  };
  const start = (file: File): void => {
    const { name } = file;
    const currency = language === 'zh-CN' ? 'CNY' : null;
    desk.begin();
    onStart();
    setState({ step: 'working', file: name, progress: { phase: 'reading', part: null } });
    void desk.work({
      do: (mine) => mine.read({ kind, file, currency, language }, showProgress(mine, name)),
      done: (result) => setState(afterReading(name, result)),
      failed: end,
    });
  };
  const check = (currency: string | null, { mode }: Preview): Promise<void> =>
    desk.work({
      do: (mine) => mine.check({ currency }),
      done: (preview) => setState({ step: 'preview', preview, mode }),
      failed: () => undefined,
    });
  const apply = (before: Preview): Promise<void> =>
    desk.work({
      do: (mine) => mine.apply({ mode: before.mode }, showProgress(mine, before.preview.file)),
      done: (rows) => {
        end();
        if (rows !== null) onDone(rows);
      },
      failed: () => {
        setState(before);
        // The table may be another one than it was: what would change is looked up again.
        void check(before.preview.currency, before);
      },
    });
  const act: ImportActions = {
    onFile: start,
    onMode: (mode) => state?.step === 'preview' && setState({ ...state, mode }),
    onCurrency: (currency) => void (state?.step === 'preview' && check(currency, state)),
    onApply: () => void (state?.step === 'preview' && apply(state)),
    // While it is being written, the desk says what became of it.
    onCancel: () => (isWriting(state) ? desk.cancel() : end()),
  };
  return { state, act };
}

const isWriting = (state: ImportState | null): boolean =>
  state?.step === 'working' && state.progress.phase === 'storing';

const afterReading = (file: string, read: Awaited<ReturnType<ImportDesk['read']>>): ImportState =>
  isPreview(read) ? { step: 'preview', preview: read, mode: 'replace' } : { step: 'unreadable', file, problem: read };

const isPreview = (read: Awaited<ReturnType<ImportDesk['read']>>): read is ImportPreview => 'counts' in read;
