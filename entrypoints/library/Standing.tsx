import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { type Caution, findCautions } from '../../assist/caution';
import { languageOf, normalise } from '../../assist/normalise';
import { textOfTheDay } from '../../assist/standing-texts';
import { useLanguage, useText } from '../../components/i18n/language';
import { StandingTexts } from '../../components/library/StandingTexts';
import { type StandingKind, standingTexts } from '../../components/library/standing-texts';
import { preparedCautions } from '../../storage/caution-rules';
import { openDatabase } from '../../storage/database';
import { NO_OWN_CAUTIONS } from '../../storage/own-cautions';
import { phrasesInForce } from '../../storage/own-phrases';
import { localNow, today } from '../page/today';
import { useOwnCautions } from '../page/use-own-cautions';
import { usePackCautions } from '../page/use-pack-cautions';

const database = openDatabase();

/** The automatic replies and signatures of the packs in the page's language. */
export function Standing() {
  const language = useLanguage();
  const t = useText(standingTexts);
  const [said, setSaid] = useState('');
  const phrases = useLiveQuery(() => phrasesInForce(database), []);
  const texts = (phrases ?? []).filter((phrase) => phrase.language === language);
  const look = useLook();
  const day = today();
  const turn = (['auto-reply', 'signature'] as const).flatMap(
    (kind) =>
      textOfTheDay(
        texts.filter((text) => text.kind === kind),
        localNow(),
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
      <StandingTexts texts={texts} today={day} turn={new Set(turn)} onCopy={({ text }) => copy(text)} look={look} />
    </>
  );
}

/** Checks by the rules in force, the lead's among them. */
function useLook(): (text: string, kind: StandingKind) => Caution[] {
  const language = useLanguage();
  const { own, off } = useOwnCautions() ?? NO_OWN_CAUTIONS;
  const brought = usePackCautions(database);
  const prepared = useMemo(() => preparedCautions(own, new Set(off), brought), [own, off, brought]);
  return (text, kind) => {
    const context = { language: languageOf(normalise(text)) ?? language, kind, filled: false };
    // Its lines are counted by the check of these texts already.
    return findCautions(text, context, prepared).filter(({ family }) => family !== 'auto-reply-length');
  };
}
