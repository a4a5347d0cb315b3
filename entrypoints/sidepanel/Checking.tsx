import { useMemo } from 'react';
import { checklistFor } from '../../assist/checklist';
import { identityOf } from '../../assist/conversation';
import { filledText } from '../../assist/fill';
import { useLanguage } from '../../components/i18n/language';
import { ChecklistView } from '../../components/panel/ChecklistView';
import { usePanel } from './panel-store';
import type { Scene } from './scene';
import { useRemembered } from './use-remembered';
import { showReply } from './use-replies';

const parseSteps = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((step): step is string => typeof step === 'string') : [];

/** The checklist of the order's stage, remembered per conversation and order. */
export function Checking({ scene }: { scene: Scene }) {
  const { library, view, situation, picking, order } = scene;
  const language = useLanguage();
  const checklists = useMemo(
    () => library.packs.filter((pack) => pack.language === language).flatMap((pack) => pack.checklists),
    [library.packs, language],
  );
  const checklist = checklistFor(situation.stage, checklists);
  const conversation = useMemo(() => identityOf(view), [view]);
  const [done, setDone] = useRemembered(library.database, conversation, `steps:${order?.number ?? ''}`, parseSteps);
  if (!checklist) return null;
  const wanted = (phraseId: string): void => {
    const phrase = library.phrases.get(phraseId);
    if (!phrase) return;
    const reply = showReply(phrase, situation.values, []);
    // With a blank it needs a place where it can ask: the top of the list.
    if (filledText(reply.parts) === null) usePanel.setState({ wanted: phraseId, query: '' });
    void picking.pick(reply);
  };
  return (
    <ChecklistView
      checklist={checklist}
      done={new Set(done)}
      onToggle={(step, ticked) => setDone(ticked ? [...done, step] : done.filter((id) => id !== step))}
      onPhrase={wanted}
    />
  );
}
