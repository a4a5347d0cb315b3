import { useRef, useState } from 'react';
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
import { useFilePress } from './use-file-key';

/** How many of the intents that a question may have are kept with it. */
const TOP_INTENTS = 3;

/** So long the words are shown before the key that showed them files them. */
const SEEN_MS = 500;

/** A question on its way to the lead, as it was when the form was opened: the chat may go on meanwhile. */
interface Draft extends Pick<Question, 'language' | 'intents'> {
  /** The turn that it was made of. */
  turn: string;
  /** When it was shown, and whether it was asked for in the chat: there the focus stays. */
  since: number;
  from: 'chat' | 'panel';
  words: string;
  known: KnownValues;
}

type Beginning = Pick<Draft, 'from' | 'since'>;

function draftOf({ view, library }: Scene, turn: Turn, language: Language, beginning: Beginning): Draft {
  const spoken = languageOf(normalise(turn.text)) ?? language;
  const known = knownValues(view);
  const intents = library.engine.intents(turn, language).slice(0, TOP_INTENTS);
  const words = maskQuestion(turn.text, known, spoken);
  return { ...beginning, turn: turn.text, words, known, language: spoken, intents: intents.map(({ id }) => id) };
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
  const form = useRef<HTMLFormElement>(null);
  const open = (from: Draft['from']): void => {
    const filed = last?.done === 'filed' && last.turn === turn?.text;
    if (turn && !filed) setDraft((before) => before ?? draftOf(scene, turn, language, { from, since: Date.now() }));
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
  useFilePress((from) => {
    if (!draft) open(from);
    else if (Date.now() - draft.since >= SEEN_MS) form.current?.requestSubmit();
  });
  return (
    <View
      words={draft?.words ?? null}
      asked={turn !== null}
      done={last && (draft ?? { turn: turn?.text })?.turn === last.turn ? last.done : null}
      form={form}
      focus={draft?.from === 'panel'}
      onOpen={() => open('panel')}
      onFile={(words) => draft && file(draft, words)}
      onCancel={() => setDraft(null)}
    />
  );
}
