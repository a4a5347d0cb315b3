import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { textOfTheDay } from '../../assist/standing-texts';
import { useLanguage, useText } from '../../components/i18n/language';
import { StandingTexts } from '../../components/library/StandingTexts';
import { standingTexts } from '../../components/library/standing-texts';
import { openDatabase } from '../../storage/database';
import { installedPacks, phrasesOf } from '../../storage/library';
import { today } from '../page/today';

const database = openDatabase();

/** The automatic replies and signatures of the packs in the page's language. */
export function Standing() {
  const language = useLanguage();
  const t = useText(standingTexts);
  const [said, setSaid] = useState('');
  const phrases = useLiveQuery(async () => phrasesOf(await installedPacks(database)), []);
  const texts = (phrases ?? []).filter((phrase) => phrase.language === language);
  const day = today();
  const turn = (['auto-reply', 'signature'] as const).flatMap(
    (kind) =>
      textOfTheDay(
        texts.filter((text) => text.kind === kind),
        day,
      )?.id ?? [],
  );
  const copy = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(t.copied),
      () => setSaid(t.copyFailed),
    );
  };
  return (
    <>
      <p role="status">{said}</p>
      <StandingTexts texts={texts} today={day} turn={new Set(turn)} onCopy={({ text }) => copy(text)} />
    </>
  );
}
