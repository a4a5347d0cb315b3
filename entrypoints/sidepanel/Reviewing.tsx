import { useMemo, useState } from 'react';
import { isInForce } from '../../assist/in-force';
import { nextInRotation } from '../../assist/rotation';
import { spokenLanguage } from '../../assist/spoken-language';
import { useLanguage } from '../../components/i18n/language';
import { ReviewText } from '../../components/panel/ReviewText';
import type { Scene } from './scene';
import { showReply } from './use-replies';
import { useTermTime } from './use-term-time';

/** A review to write for a buyer whose order has arrived; the one that was used longest ago. */
export function Reviewing({ scene: { library, view, situation, picking, order } }: { scene: Scene }) {
  const spoken = spokenLanguage(view.messages, useLanguage());
  const [turn, setTurn] = useState(0);
  const [passed, setPassed] = useState<readonly string[]>([]);
  const now = useTermTime(library.phrases);
  const texts = useMemo(
    () =>
      [...library.phrases.values()].filter(
        (phrase) => phrase.kind === 'review' && phrase.language === spoken && isInForce(phrase, now),
      ),
    [library.phrases, spoken, now],
  );
  const open = texts.filter(({ id }) => !passed.includes(id));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a copy changes what was used last
  const text = useMemo(
    () => nextInRotation(open.length > 0 ? open : texts, library.lastUsed),
    [texts, passed, library, turn],
  );
  if (!text || (order?.stage !== 'received' && order?.stage !== 'closed')) return null;
  const reply = showReply(text, { library, values: situation.values }, []);
  return (
    <ReviewText
      reply={reply}
      onCopy={() => {
        picking.copy(reply);
        library.countUse(text.id);
        setPassed([]);
        setTurn(turn + 1);
      }}
      onOther={() => setPassed(open.length > 1 ? [...passed, text.id] : [text.id])}
    />
  );
}
