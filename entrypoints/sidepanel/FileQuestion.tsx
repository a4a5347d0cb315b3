import { useEffect, useRef, useState } from 'react';
import { languageOf, normalise } from '../../assist/normalise';
import type { Language } from '../../assist/phrase';
import type { Turn } from '../../assist/turn';
import type { Question } from '../../assist/unanswered';
import { type KnownValues, knownValues, maskQuestion } from '../../assist/unanswered-mask';
import { useLanguage } from '../../components/i18n/language';
import { FileQuestion as View } from '../../components/panel/FileQuestion';
import { fileQuestion } from '../../storage/questions';
import { usePanel } from './panel-store';
import type { Scene } from './scene';

/** How many of the intents that a question may have are kept with it. */
const TOP_INTENTS = 3;

/** A question on its way to the lead, as it was when the form was opened: the chat may go on meanwhile. */
interface Draft extends Pick<Question, 'language' | 'intents'> {
  /** The turn that it was made of. */
  turn: string;
  words: string;
  known: KnownValues;
}

function draftOf({ view, library }: Scene, turn: Turn, language: Language): Draft {
  const spoken = languageOf(normalise(turn.text)) ?? language;
  const known = knownValues(view);
  const intents = library.engine.intents(turn, language).slice(0, TOP_INTENTS);
  const words = maskQuestion(turn.text, known, spoken);
  return { turn: turn.text, words, known, language: spoken, intents: intents.map(({ id }) => id) };
}

/** Files the buyer's question for the lead where no phrase answers it. Another chat drops what was being written. */
export function FileQuestion({ scene }: { scene: Scene }) {
  const chat = usePanel((state) => state.chat);
  return <Filing key={chat} scene={scene} />;
}

function Filing({ scene }: { scene: Scene }) {
  const { library, situation } = scene;
  const language = useLanguage();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [last, setLast] = useState<{ turn: string; done: 'filed' | 'failed' } | null>(null);
  const turn = situation.turn?.text.trim() ? situation.turn : null;
  const open = (): void => {
    const filed = last?.done === 'filed' && last.turn === turn?.text;
    if (turn && !filed) setDraft((before) => before ?? draftOf(scene, turn, language));
  };
  const file = ({ turn: of, known, language: spoken, intents }: Draft, words: string): void => {
    const text = maskQuestion(words, known, spoken);
    fileQuestion(library.database, { text, language: spoken, intents, at: Date.now() }).then(
      () => {
        setLast({ turn: of, done: 'filed' });
        setDraft(null);
      },
      () => setLast({ turn: of, done: 'failed' }),
    );
  };
  useFileKey(open);
  return (
    <View
      words={draft?.words ?? null}
      asked={turn !== null}
      done={last && (draft ?? { turn: turn?.text })?.turn === last.turn ? last.done : null}
      onOpen={open}
      onFile={(words) => draft && file(draft, words)}
      onCancel={() => setDraft(null)}
    />
  );
}

/** Alt+0 by the key's place, in the panel; never while an input method composes. */
function useFileKey(open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent): void => {
      const { altKey, ctrlKey, metaKey, shiftKey, isComposing, code } = event;
      if (!altKey || ctrlKey || metaKey || shiftKey || isComposing || !/^(?:Digit|Numpad)0$/.test(code)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
