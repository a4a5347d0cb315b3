import { useEffect, useMemo, useState } from 'react';
import { type Caution, findCautions, type PreparedCautions } from '../../../assist/caution';
import { type FilledPart, fillTemplate, isOpen } from '../../../assist/fill';
import type { Language, LibraryPhrase } from '../../../assist/phrase';
import { isListed } from '../../../assist/phrase-views';
import { sampleValues } from '../../../assist/sample-order';
import { smsLength } from '../../../assist/sms';
import { standingProblems } from '../../../assist/standing-texts';
import type { PhraseFinder } from '../../../assist/template-expand';
import { innerPhrases } from '../../../assist/template-find';
import { TemplatePreview } from '../../../components/library/TemplatePreview';
import { type PhraseDraft, phraseOf } from '../../../components/phrases/editor/draft';
import { PreviewPart } from '../../../components/phrases/editor/PreviewPart';
import { preparedCautions } from '../../../storage/caution-rules';
import { localNow, today } from '../../page/today';
import { useOwnCautions } from '../../page/use-own-cautions';
import type { Rows } from './row-store';
import { useNear } from './use-near';

interface Props {
  rows: Rows;
  /** Of the phrase; null: a new one. */
  id: string | null;
  draft: PhraseDraft;
  /** The wording that is shown. */
  text: string;
  onOpen(key: string): void;
}

/** The wording on screen, filled with an invented order, and what is worth a look before it is saved. */
export function EditingPreview({ rows, id, draft, text, onOpen }: Props) {
  const { language, kind, title } = draft;
  const cautions = useCautions(text, draft);
  const near = useNear(rows, draft, id);
  const find = useMemo(() => finderIn(rows, language), [rows, language]);
  const self = { id: id ?? '', title };
  const now = localNow();
  return (
    <PreviewPart
      text={text}
      preview={
        text.trim() === '' ? null : (
          <TemplatePreview text={text} language={language} now={now} find={find} self={self} />
        )
      }
      cautions={cautions}
      near={near}
      sms={kind === 'sms' ? smsOf(fillTemplate(text, sampleValues(language), { now, language, find, self })) : null}
      standing={
        kind === 'auto-reply' || kind === 'signature'
          ? standingProblems({ ...phraseOf(draft), id: '', text }, today())
          : []
      }
      onOpen={onOpen}
    />
  );
}

/** Finds phrases that are put into this one. They are only looked through when one is asked for: few phrases put others in. */
function finderIn(rows: Rows, language: Language): PhraseFinder {
  let find: PhraseFinder | null = null;
  return (key) => {
    find ??= innerPhrases(phrasesIn(rows), language);
    return find(key);
  };
}

/** What a phrase may put in: all that are in use. */
const phrasesIn = ({ byKey }: Rows): ReadonlyMap<string, LibraryPhrase> =>
  new Map(
    [...byKey.values()]
      .filter((row) => isListed(row) && !row.phrase.disabled)
      .map((row) => [row.id, { ...row.phrase, pack: row.source, language: row.language }]),
  );

function smsOf(parts: readonly FilledPart[]) {
  const said = parts.map((part) => ('text' in part ? part.text : '')).join('');
  return { length: smsLength(said), open: parts.some(isOpen) };
}

/** What the rules in force say about a text; they are made ready a moment after the first paint. */
function useCautions(text: string, { language, kind }: Pick<PhraseDraft, 'language' | 'kind'>): Caution[] {
  const own = useOwnCautions();
  const [rules, setRules] = useState<PreparedCautions | null>(null);
  useEffect(() => {
    if (!own) return;
    const timer = setTimeout(() => setRules(preparedCautions(own.own, new Set(own.off))), 0);
    return () => clearTimeout(timer);
  }, [own]);
  return useMemo(
    () => (rules ? findCautions(text, { language, kind, filled: false }, rules) : []),
    [rules, text, language, kind],
  );
}
