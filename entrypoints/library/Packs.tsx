import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useText } from '../../components/i18n/language';
import { PacksView, type TradePack } from '../../components/library/PacksView';
import { packsTexts } from '../../components/library/packs-texts';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { installedPacks, installPack, removePack } from '../../storage/library';
import { OPTIONAL_PACKS } from '../../storage/optional-packs';

const onThisComputer = openDatabase();

/** The packs of this computer. Other pages follow by themselves: they watch the same tables. */
export function Packs({ database = onThisComputer }: { database?: LibraryDatabase }) {
  const t = useText(packsTexts);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const packs = useLiveQuery(() => installedPacks(database), [database]);
  if (!packs) return null;
  const onSwitch = ({ id, trade }: TradePack, isOn: boolean): void => {
    const { name } = t.trade[trade];
    setBusy(id);
    (isOn ? takePack(database, id) : removePack(database, id))
      .then(
        () => setSaid(isOn ? t.enabled(name) : t.disabled(name)),
        () => setSaid(t.failed),
      )
      .finally(() => setBusy(null));
  };
  const on = new Set(packs.map(({ id }) => id));
  return (
    <>
      <p role="status">{said}</p>
      <PacksView
        installed={packs.map(({ phrases, brokenPhrases: broken, ...pack }) => ({
          ...pack,
          phrases: phrases.length,
          broken,
        }))}
        trades={OPTIONAL_PACKS.map(({ id, trade }) => ({ id, trade, isOn: on.has(id) }))}
        busy={busy}
        onSwitch={onSwitch}
      />
    </>
  );
}

async function takePack(database: LibraryDatabase, id: string): Promise<void> {
  const pack = await OPTIONAL_PACKS.find((optional) => optional.id === id)?.load();
  if (pack) await installPack(database, pack);
}
