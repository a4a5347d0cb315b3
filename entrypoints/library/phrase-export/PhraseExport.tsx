import { useState } from 'react';
import type { PhraseRow } from '../../../assist/phrase-row';
import { useLanguage, useText } from '../../../components/i18n/language';
import { ExportDialog, type ExportState, type ScopeName } from '../../../components/phrases/ExportDialog';
import {
  type ExportDesk,
  type ExportFormat,
  isPackFormat,
  type PackChoice,
} from '../../../components/phrases/export-data';
import { exportTexts } from '../../../components/phrases/export-texts';
import ui from '../../../components/ui.module.css';
import { type MadePacks, readMadePacks, rememberMadePack } from '../../../storage/made-packs';
import { readOwnCautions } from '../../../storage/own-cautions';
import { isReservedPack } from '../../../storage/reserved-packs';
import { today } from '../../page/today';
import { download } from '../download';
import { openExportDesk } from './open-desk';

interface Props {
  /** What is chosen or, where nothing is, what is listed. */
  rows: readonly PhraseRow[];
  openDesk?: () => ExportDesk;
}

const isFree = (id: string): boolean => /^[a-z0-9][a-z0-9.-]{0,79}$/.test(id) && !isReservedPack(id, null);

/** The button that exports, and what it asks. */
export function PhraseExport({ rows, openDesk = openExportDesk }: Props) {
  const t = useText(exportTexts);
  const [made, setMade] = useState<MadePacks | null>(null);
  const open = (): void => {
    readMadePacks().then(setMade, () => setMade({ packs: {}, last: null }));
  };
  return (
    <>
      <button type="button" className={ui.button} onClick={open}>
        {t.open}
      </button>
      {made && <Asking rows={rows} made={made} openDesk={openDesk} onMade={setMade} onClose={() => setMade(null)} />}
    </>
  );
}

interface AskingProps extends Required<Props> {
  made: MadePacks;
  onMade(made: MadePacks): void;
  onClose(): void;
}

function Asking({ rows, made, openDesk, onMade, onClose }: AskingProps) {
  const t = useText(exportTexts);
  const language = useLanguage();
  const [state, setState] = useState<ExportState>({ step: 'asking' });
  const make = async (scope: ScopeName, format: ExportFormat, pack: PackChoice): Promise<ExportState> => {
    const { own } = await readOwnCautions();
    const isPack = isPackFormat(format);
    const wanted = scope === 'rows' ? { keys: rows.map(({ key }) => key) } : { layer: scope };
    const desk = openDesk();
    try {
      const file = await desk.make({ scope: wanted, format, language, pack: isPack ? pack : null, cautions: own });
      const bare = isPack ? t.packName(pack.id, pack.version) : t.name;
      const name = `${bare}-${today()}.${ENDINGS[format]}`;
      if (file.phrases > 0) download({ name, type: TYPES[format], bytes: file.bytes });
      if (file.phrases > 0 && isPack) onMade(await rememberMadePack(pack.id, pack));
      return { step: 'done', file: name, made: file };
    } finally {
      desk.stop();
    }
  };
  const onExport = (scope: ScopeName, format: ExportFormat, pack: PackChoice): void => {
    setState({ step: 'making' });
    make(scope, format, pack).then(setState, () => setState({ step: 'failed' }));
  };
  return (
    <ExportDialog
      rows={rows.length}
      state={state}
      pack={suggested(made, t.pack.ours)}
      madePacks={made.packs}
      isFree={isFree}
      onExport={onExport}
      onClose={onClose}
    />
  );
}

/** The pack that was made last, one edition further. */
function suggested({ packs, last }: MadePacks, ours: string): PackChoice {
  const id = last ?? 'shop-phrases';
  const { title = ours, version = 0 } = packs[id] ?? {};
  return { id, title, version: version + 1, layer: 'team', tables: false, floors: false, cautions: false };
}

const ENDINGS: Record<ExportFormat, string> = {
  'pack-json': 'json',
  'pack-zip': 'zip',
  qianniu: 'csv',
  csv: 'csv',
  xlsx: 'xlsx',
};

const TYPES: Record<ExportFormat, string> = {
  'pack-json': 'application/json',
  'pack-zip': 'application/zip',
  qianniu: 'text/csv',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
