import { useEffect } from 'react';
import { type Answers, answerBlanks, caretIn, filledText } from '../../assist/fill';
import { CodeOffer as Offer } from '../../components/panel/CodeOffer';
import { noteChoice } from './choice';
import { usePanel } from './panel-store';
import type { Scene } from './scene';
import { useCodeTab } from './use-code-tab';
import { useFirstChoice } from './use-first-choice';
import { asksFor, type Shortcode } from './use-shortcode';

/** What the shortcode at the end of the draft stands for, to be put in its place. */
export function CodeOffer({ scene, code }: { scene: Scene; code: Shortcode | null }) {
  const asking = usePanel((state) => state.asking);
  const [tab, setTab] = useCodeTab();
  const asks = code && asksFor(code);
  useForgotten(asks);
  const take = (answers: Answers = {}): void => {
    if (!code) return;
    const parts = answerBlanks(code.reply.parts, answers);
    const text = filledText(parts);
    if (text === null) usePanel.setState({ asking: asks, outcome: 'asks' });
    else void expand(scene, code, { text, caret: caretIn(parts) ?? undefined });
  };
  useFirstChoice('code', code && !code.held ? () => take() : null);
  return (
    <Offer
      offer={code}
      asking={asks !== null && asking === asks}
      tab={tab}
      actions={{
        onInsert: () => take(),
        onAnswers: take,
        onCopyAnswers: (answers) => code && scene.picking.copy(code.reply, answers),
        onCancel: () => usePanel.setState({ asking: null, outcome: null }),
        onTab: setTab,
      }}
    />
  );
}

async function expand(
  { picking, library }: Scene,
  { tail, reply }: Shortcode,
  { text, caret }: { text: string; caret: number | undefined },
): Promise<void> {
  const learn = noteChoice(library);
  if (!(await picking.replace(tail, text, 'end', caret))) return;
  library.countUse(reply.id);
  learn(reply.id);
}

/** The question for blanks goes with its code: typed again later, it starts anew. */
function useForgotten(asks: string | null): void {
  useEffect(() => {
    if (asks === null) return;
    return () => {
      if (usePanel.getState().asking === asks) usePanel.setState({ asking: null, outcome: null });
    };
  }, [asks]);
}
